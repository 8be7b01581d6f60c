package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.notification.Notice;
import org.guatu.notification.WeekNotices;
import org.guatu.notification.channel.Channel;
import org.guatu.notification.channel.Connecting;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.delivery.Deliveries.Row;
import org.guatu.notification.delivery.MailRecipients.Recipient;
import org.guatu.notification.preference.DeliverySettings;
import org.guatu.notification.preference.NoticeRules;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.organization.Roles;

/** Which deliveries notices bring: to which group chats and people they go, and from when on they may leave. */
@ApplicationScoped
class DeliveryPlan {
    private final MailRecipients recipients;
    private final Connecting connecting;
    private final Mailing mailing;
    private final NoticeRules rules;
    private final OfficeTime time;

    DeliveryPlan(
            MailRecipients recipients, Connecting connecting, Mailing mailing, NoticeRules rules, OfficeTime time) {
        this.recipients = recipients;
        this.connecting = connecting;
        this.mailing = mailing;
        this.rules = rules;
        this.time = time;
    }

    /** The deliveries of notices that are written now. */
    List<Row> of(List<Notice> notices) {
        Map<Long, List<Notice>> regions = notices.stream().collect(Collectors.groupingBy(Notice::regionId));
        return regions.entrySet().stream()
                .flatMap(region -> ofRegion(region.getKey(), region.getValue()))
                .toList();
    }

    private Stream<Row> ofRegion(long region, List<Notice> notices) {
        Moment now = new Moment(time.now(), time.calendar(region));
        return Stream.concat(robots(region, notices, now), mailing.takesMail() ? mails(notices, now) : Stream.of());
    }

    /** What a due time is reckoned from. */
    private record Moment(Instant now, WorkCalendar calendar) {}

    private Stream<Row> robots(long region, List<Notice> notices, Moment at) {
        List<Channel> open = connecting.open(region);
        DeliverySettings office = DeliverySettings.byDefault(rules);
        return open.stream().flatMap(channel -> notices.stream()
                .filter(notice -> isFor(channel, notice))
                .map(notice -> new Row(
                        region, notice.id(), channel.kind(), channel.id(), due(notice, channel.pace(), office, at))));
    }

    /** A unit's group chat hears what its unit is told, the office's what the office is told. */
    private static boolean isFor(Channel channel, Notice notice) {
        return channel.unitId() == null
                ? Roles.RULE_OF_LAW_OFFICE.equals(notice.role())
                : channel.unitId().equals(notice.unitId());
    }

    private Stream<Row> mails(List<Notice> notices, Moment at) {
        Map<Notice, List<Recipient>> people = recipients.of(notices);
        return notices.stream().flatMap(notice -> people.getOrDefault(notice, List.of()).stream()
                .map(recipient -> mail(notice, recipient, at)));
    }

    private Row mail(Notice notice, Recipient recipient, Moment at) {
        DeliverySettings settings = recipient.settings();
        return new Row(
                notice.regionId(),
                notice.id(),
                ChannelKind.EMAIL,
                recipient.person(),
                due(notice, settings.email(), settings, at));
    }

    /** The week leaves at the hour for which it was asked; everything else at its reader's pace. */
    private Instant due(Notice notice, DeliveryFrequency pace, DeliverySettings settings, Moment at) {
        return WeekNotices.report(notice).isPresent()
                ? at.now()
                : settings.dueAt(pace, at.now(), urgent(notice), at.calendar());
    }

    private boolean urgent(Notice notice) {
        return rules.urgent().map(some -> some.contains(notice.messageKey())).orElse(false);
    }
}
