package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.briefing.subscription.Subscribing;
import org.guatu.briefing.subscription.WeekReport;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.notification.Inbox;
import org.guatu.notification.Notice;
import org.guatu.notification.WeekNotices;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Message;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeClock;

/** Writes what a message says from its notices: by task, the latest first. The same notices give the same words. */
@ApplicationScoped
class MessageWriter {
    private static final int MOST_TASKS = 40;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_TITLE = 30;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(OfficeClock.ZONE);

    private final Deliveries deliveries;
    private final Inbox inbox;
    private final MailRecipients recipients;
    private final Catalogue catalogue;
    private final Subscribing weeks;
    private final Clock clock;
    private final String address;

    MessageWriter(
            Deliveries deliveries,
            Inbox inbox,
            MailRecipients recipients,
            Catalogue catalogue,
            Subscribing weeks,
            Clock clock,
            @ConfigProperty(name = "guatu.address") String address) {
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.weeks = weeks;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** The message as it leaves: mail in its reader's language, everything else in Chinese. */
    Message of(OutgoingMessage message) {
        boolean personal = message.kind() == ChannelKind.EMAIL;
        return message(
                message.messageId(),
                inbox.withIds(deliveries.noticesOf(message.id())),
                personal ? recipients.language(message.recipient()) : Languages.CHINESE,
                personal);
    }

    /**
     * The message of these notices.
     *
     * @param notices the latest first
     * @param personal whether it goes to a person, who can choose otherwise, or to a group chat
     */
    Message message(String id, List<Notice> notices, Locale locale, boolean personal) {
        Map<Long, List<Notice>> byTask = new LinkedHashMap<>();
        notices.forEach(one ->
                byTask.computeIfAbsent(one.taskId(), task -> new ArrayList<>()).add(one));
        List<Message.Group> groups = byTask.entrySet().stream()
                .limit(MOST_TASKS)
                .map(task -> group(task.getKey(), task.getValue(), locale))
                .toList();
        int shown =
                byTask.values().stream().limit(MOST_TASKS).mapToInt(List::size).sum();
        boolean one = notices.size() == 1;
        String title = one
                ? cut(text(notices.get(0), locale))
                : Texts.text(locale, "notification.message.many", notices.size(), byTask.size());
        return new Message(
                id,
                Texts.text(locale, "notification.message.title", title),
                one ? null : Texts.text(locale, "notification.message.lead"),
                groups,
                notices.size() - shown,
                personal
                        ? Texts.text(locale, "notification.message.foot", address + "/me/notices")
                        : Texts.text(locale, "notification.message.footRobot"),
                clock.instant());
    }

    /** A message that only shows that the way is open. */
    Message trial(String id, Locale locale) {
        return new Message(
                id,
                Texts.text(locale, "notification.message.title", Texts.text(locale, "notification.message.trial")),
                Texts.text(locale, "notification.message.trialText", address + "/"),
                List.of(),
                0,
                Texts.text(locale, "notification.message.footRobot"),
                clock.instant());
    }

    private Message.Group group(long taskId, List<Notice> notices, Locale locale) {
        Task task = catalogue.task(taskId);
        return new Message.Group(
                task == null ? Texts.text(locale, "notification.message.noTask") : task.title(),
                task == null ? address + "/notices" : address + "/tasks/" + taskId,
                notices.stream().flatMap(one -> lines(one, locale)).toList());
    }

    /** A notice is a line; one of a week is followed by what the week says. */
    private Stream<Message.Line> lines(Notice notice, Locale locale) {
        String at = MOMENT.format(notice.sentAt());
        WeekReport week = WeekNotices.report(notice).map(weeks::report).orElse(null);
        return Stream.concat(
                Stream.of(new Message.Line(text(notice, locale), address + notice.href(), at)),
                week == null
                        ? Stream.of()
                        : week.lines().stream()
                                .map(line -> new Message.Line(line.text(locale), address + line.href(), at)));
    }

    private static String text(Notice notice, Locale locale) {
        return Texts.text(locale, notice.messageKey(), notice.arguments());
    }

    /** A line of its own and no longer than a subject may be; neither a word nor a date is cut in two. */
    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_TITLE - 1, line.codePointCount(0, line.length())));
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        while (end > SHORTEST_TITLE && inWord(line.charAt(end - 1)) && inWord(line.charAt(end))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    private static boolean inWord(char one) {
        return one < 0x80 && (Character.isLetterOrDigit(one) || one == '-');
    }
}
