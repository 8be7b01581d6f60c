package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Task;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.SignedAct;
import org.guatu.supervision.UrgingEvent;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterEvent;
import org.guatu.supervision.proposal.DeadlineNear;
import org.guatu.supervision.proposal.FalseDataSaid;
import org.jspecify.annotations.Nullable;

/** Tells of every step of the ladder and of answers to urgings; a notice leads to the letter, where there is one. */
@ApplicationScoped
@Transactional
public class LetterNotices {
    private final Notices notices;
    private final Organization organization;
    private final LetterBook letters;
    private final NoticeDays days;
    private final OfficeTime time;

    LetterNotices(Notices notices, Organization organization, LetterBook letters, NoticeDays days, OfficeTime time) {
        this.notices = notices;
        this.organization = organization;
        this.letters = letters;
        this.days = days;
        this.time = time;
    }

    void onAnswer(@Observes UrgingEvent.Answered happened) {
        Task task = happened.task();
        send(
                task,
                Notice.pageOf(happened.urging()),
                null,
                Roles.RULE_OF_LAW_OFFICE,
                "notification.urgingAnswered",
                unit(task.leadUnitId()),
                task.title(),
                String.valueOf(happened.urging().answer()));
    }

    void onDeadline(@Observes DeadlineNear happened) {
        Task task = happened.task();
        send(
                task,
                "/tasks/" + task.id(),
                task.leadUnitId(),
                null,
                "notification.deadlineNear",
                task.title(),
                days.counted(happened.due()),
                String.valueOf(happened.daysLeft()),
                String.valueOf(happened.percent()));
    }

    void onFalseData(@Observes FalseDataSaid happened) {
        Task task = happened.task();
        for (String role : new String[] {Roles.DISTRICT_LEADER, Roles.COMMITTEE}) {
            send(
                    task,
                    "/supervision",
                    null,
                    role,
                    "notification.falseDataSaid",
                    happened.by(),
                    task.title(),
                    happened.reason());
        }
    }

    void onLetter(@Observes LetterEvent happened) {
        Letter letter = happened.letter();
        String title = letter.words().title();
        String unit = unit(letter.unitId());
        if (happened instanceof LetterEvent.Drafted) {
            toRole(happened, letter.signer(), "notification.letterDrafted", title);
        } else if (happened instanceof LetterEvent.Signed) {
            toRole(happened, Roles.RULE_OF_LAW_OFFICE, "notification.letterSigned", title);
        } else if (happened instanceof LetterEvent.Served && letter.level().above(Level.REMINDER_LETTER)) {
            toRole(happened, Roles.DISTRICT_LEADER, "notification.letterCopied", unit, title);
        } else if (happened instanceof LetterEvent.Replied) {
            toRole(happened, Roles.RULE_OF_LAW_OFFICE, "notification.letterReplied", unit, title);
        } else if (happened instanceof LetterEvent.Unanswered) {
            toRole(happened, Roles.RULE_OF_LAW_OFFICE, "notification.letterUnanswered", title, replyBy(letter));
        }
        if (happened instanceof LetterEvent.Served) {
            toReaders(happened, title);
        }
        if (letter.shownToUnit()) {
            toAddressee(happened, title);
        }
    }

    /** The other units of its group read a circular. */
    private void toReaders(LetterEvent happened, String title) {
        for (long unit : letters.readers(happened.letter().id())) {
            send(happened.task(), href(happened.letter()), unit, null, "notification.letterCircular", title);
        }
    }

    private void toAddressee(LetterEvent happened, String title) {
        Letter letter = happened.letter();
        String key =
                switch (letter.state()) {
                    case SERVED -> served(happened);
                    case CLOSED -> "notification.letterClosed";
                    case REVOKED -> "notification.letterRevoked";
                    default -> "";
                };
        if (!key.isEmpty()) {
            send(happened.task(), href(letter), letter.unitId(), null, key, title, replyBy(letter));
        }
    }

    private static String served(LetterEvent happened) {
        if (happened instanceof LetterEvent.Served) {
            return "notification.letterServed";
        }
        if (happened instanceof LetterEvent.ReceivedByDefault) {
            return "notification.letterReceivedByDefault";
        }
        return happened instanceof LetterEvent.ReplyReturned
                ? "notification.letterReturned"
                : "notification.letterOverdue";
    }

    private void toRole(LetterEvent happened, String role, String key, String... arguments) {
        send(happened.task(), href(happened.letter()), null, role, key, arguments);
    }

    private static String href(Letter letter) {
        return "/letters/" + letter.id();
    }

    /** The day as it is printed. */
    private String replyBy(Letter letter) {
        SignedAct signed = letter.signed();
        return signed == null ? String.valueOf(letter.replyBy()) : days.counted(signed.on(), letter.replyBy());
    }

    private String unit(long id) {
        return organization.ref(id).name();
    }

    private void send(
            Task task, String href, @Nullable Long unit, @Nullable String role, String key, String... arguments) {
        notices.persist(new Notice(task.regionId(), unit, role, task.id(), href, key, List.of(arguments), time.now()));
    }
}
