package org.guatu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.preference.DeliverySettings;
import org.guatu.notification.preference.QuietHours;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.platform.time.OfficeClock;
import org.guatu.support.Defaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a notice leaves the house: quiet hours, digests and the pauses of retries, over the National Day week of 2024. */
class DeliverySettingsTest {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8));

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment.strip().replace(' ', 'T'))
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }

    private static DeliverySettings reach(String from, String to, boolean daysOff) {
        return new DeliverySettings(
                DeliveryFrequency.DIGEST,
                new QuietHours(LocalTime.parse(from), LocalTime.parse(to), daysOff),
                LocalTime.parse("08:30"),
                DeliverySettings.CHINESE);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "2024-09-20 09:00, 2024-09-20 09:00, in the office's hours",
        "2024-09-20 19:59, 2024-09-20 19:59, the last minute",
        "2024-09-20 20:00, 2024-09-23 08:00, Friday evening waits for Monday",
        "2024-09-23 20:00, 2024-09-24 08:00, Monday evening waits for the morning",
        "2024-09-24 03:00, 2024-09-24 08:00, at night",
        "2024-09-24 08:00, 2024-09-24 08:00, quiet hours are over",
        "2024-09-28 10:00, 2024-09-29 08:00, Saturday waits for the Sunday that is worked",
        "2024-09-29 10:00, 2024-09-29 10:00, a Sunday that makes up for the holiday is a working day",
        "2024-09-30 20:30, 2024-10-08 08:00, over National Day",
        "2024-10-05 12:00, 2024-10-08 08:00, within it",
        "2024-10-12 09:00, 2024-10-12 09:00, the Saturday that makes up for it"
    })
    void at_once_waits_for_the_end_of_quiet_hours(String now, String leaves, String why) {
        assertThat(reach("20:00", "08:00", true).dueAt(DeliveryFrequency.AT_ONCE, at(now), false, Defaults.CALENDAR))
                .isEqualTo(at(leaves));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "2024-09-20 07:00, 2024-09-20 08:30, before the hour of the same day",
        "2024-09-20 08:30, 2024-09-23 08:30, at the hour it is too late for it",
        "2024-09-23 09:00, 2024-09-24 08:30, the next morning",
        "2024-09-28 07:00, 2024-09-29 08:30, no digest on a Saturday but on the make-up Sunday",
        "2024-09-30 10:00, 2024-10-08 08:30, none in the holiday"
    })
    void a_digest_comes_on_working_days_at_its_hour(String now, String leaves, String why) {
        assertThat(reach("20:00", "08:00", true).dueAt(DeliveryFrequency.DIGEST, at(now), false, Defaults.CALENDAR))
                .isEqualTo(at(leaves));
    }

    @ParameterizedTest(name = "{0}-{1} at {2} -> {3}")
    @CsvSource({
        "12:00, 14:00, 2024-09-20 13:00, 2024-09-20 14:00",
        "12:00, 14:00, 2024-09-20 14:00, 2024-09-20 14:00",
        "08:00, 08:00, 2024-09-20 08:00, 2024-09-20 08:00",
        "20:00, 08:00, 2024-09-28 10:00, 2024-09-28 10:00"
    })
    void hours_can_lie_within_a_day_be_none_and_leave_days_off_alone(
            String from, String to, String now, String leaves) {
        assertThat(reach(from, to, false).dueAt(DeliveryFrequency.AT_ONCE, at(now), false, Defaults.CALENDAR))
                .isEqualTo(at(leaves));
    }

    @Test
    void without_quiet_hours_what_is_written_on_a_day_off_leaves_as_the_working_day_begins() {
        assertThat(reach("08:00", "08:00", true)
                        .dueAt(DeliveryFrequency.AT_ONCE, at("2024-10-05 12:00"), false, Defaults.CALENDAR))
                .isEqualTo(at("2024-10-08 00:00"));
    }

    @Test
    void what_is_urgent_passes_at_any_hour() {
        assertThat(reach("20:00", "08:00", true)
                        .dueAt(DeliveryFrequency.AT_ONCE, at("2024-10-01 03:00"), true, Defaults.CALENDAR))
                .isEqualTo(at("2024-10-01 03:00"));
    }

    @Test
    void a_parcel_is_tried_six_times_with_growing_pauses_and_then_given_up_with_the_reason() {
        Instant now = Instant.parse("2024-09-20T01:00:00Z");
        OutgoingMessage message = new OutgoingMessage(1, ChannelKind.EMAIL, 7, 3, true, now);
        String id = message.messageId();

        for (Duration pause : PAUSES) {
            message.claim("node", now.plusSeconds(300));
            message.failed(Failure.of("notification.failed.unreachable", "smtp"), PAUSES, now);
            assertThat(message.state()).isEqualTo(OutgoingMessage.State.WAITING);
            assertThat(message.nextTryAt()).isEqualTo(now.plus(pause));
            now = message.nextTryAt();
        }
        message.claim("node", now.plusSeconds(300));
        message.failed(Failure.of("notification.failed.unreachable", "smtp"), PAUSES, now);

        assertThat(message.state()).isEqualTo(OutgoingMessage.State.GIVEN_UP);
        assertThat(message.attempts()).isEqualTo(6);
        assertThat(message.failure()).isEqualTo("notification.failed.unreachable\nsmtp");
        assertThat(message.messageId()).isEqualTo(id);
    }

    @Test
    void what_can_never_arrive_is_given_up_at_once() {
        OutgoingMessage message = new OutgoingMessage(1, ChannelKind.WECOM, 7, 1, true, Instant.EPOCH);
        message.claim("node", Instant.EPOCH);

        message.failed(Failure.forGood("notification.failed.disabled"), PAUSES, Instant.EPOCH);

        assertThat(message.state()).isEqualTo(OutgoingMessage.State.GIVEN_UP);
    }
}
