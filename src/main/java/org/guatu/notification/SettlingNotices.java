package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.casework.CaseActed;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.extension.ExtensionEvent;
import org.guatu.reporting.ReportEvent;
import org.guatu.supervision.UrgingEvent;
import org.guatu.supervision.letter.LetterEvent;

/**
 * A notice counts as read, for all whom it told, once what it asks for is settled, whoever did it and whichever way. What
 * only tells something stays unread until it is read.
 */
@ApplicationScoped
@Transactional
public class SettlingNotices {
    private static final List<String> ASKS_FOR_A_REPORT = List.of(
            "notification.reportDue",
            "notification.reportLate",
            "notification.reportReturned",
            "notification.reportWithdrawn");
    private static final List<String> ASKS_FOR_A_PART = List.of("notification.contributionDue");
    private static final List<String> ASKS_FOR_A_REVIEW = List.of("notification.reviewLate");
    private static final List<String> URGES = List.of("notification.urged");
    private static final List<String> ASKS_TO_ACCEPT = List.of("notification.assigned");
    private static final List<String> ASKS_TO_PLAN = List.of("notification.assigned", "notification.acceptedByDefault");
    private static final List<String> ASKS_TO_ASSIGN = List.of("notification.givenBack");
    private static final List<String> ASKS_TO_CLOSE_OUT =
            List.of("notification.closeOutReturned", "notification.fedAll", "notification.deadlineNear");
    private static final List<String> ASKS_ABOUT_A_CLOSE_OUT =
            List.of("notification.closeOutRequested", "notification.closeOutReviewLate");
    private static final List<String> ASKS_FOR_A_SIGNATURE =
            List.of("notification.extensionDrafted", "notification.extensionGivenBack");
    private static final List<String> ASKS_ABOUT_AN_EXTENSION = Stream.concat(
                    ASKS_FOR_A_SIGNATURE.stream(),
                    Stream.of(
                            "notification.extensionSigned",
                            "notification.extensionReferred",
                            "notification.extensionReferredUnit",
                            "notification.extensionLate"))
            .toList();
    private static final List<String> ASKS_TO_SIGN_A_LETTER = List.of("notification.letterDrafted");
    private static final List<String> ASKS_TO_SERVE_A_LETTER = List.of("notification.letterSigned");
    private static final List<String> ASKS_FOR_A_REPLY = List.of(
            "notification.letterServed",
            "notification.letterReceivedByDefault",
            "notification.letterOverdue",
            "notification.letterReturned",
            "notification.letterUnanswered");
    private static final List<String> ASKS_TO_VERIFY_A_REPLY = List.of("notification.letterReplied");

    /** Nobody is asked for any of it once a task is done. */
    private static final List<String> OF_A_TASK = all(
            ASKS_FOR_A_REPORT,
            ASKS_FOR_A_PART,
            URGES,
            ASKS_TO_PLAN,
            ASKS_TO_ASSIGN,
            ASKS_TO_CLOSE_OUT,
            ASKS_ABOUT_A_CLOSE_OUT,
            ASKS_ABOUT_AN_EXTENSION);

    private static final List<String> OF_A_LETTER =
            all(ASKS_TO_SIGN_A_LETTER, ASKS_TO_SERVE_A_LETTER, ASKS_FOR_A_REPLY, ASKS_TO_VERIFY_A_REPLY);
    private static final List<String> OF_A_CANCELLED_TASK = all(OF_A_TASK, ASKS_FOR_A_REVIEW);
    private static final List<String> ASKED_BEFORE_A_CLOSE_OUT = all(ASKS_TO_CLOSE_OUT, URGES);
    private static final List<String> ASKED_BEFORE_A_REPORT = all(ASKS_FOR_A_REPORT, ASKS_FOR_A_PART);

    private final Notices notices;
    private final Clock clock;

    SettlingNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @SafeVarargs
    private static List<String> all(List<String>... asks) {
        return Stream.of(asks).flatMap(List::stream).toList();
    }

    void onReport(@Observes ReportEvent happened) {
        Task task = happened.task();
        if (happened instanceof ReportEvent.Submitted submitted) {
            String period = submitted.report().period();
            notices.settleReported(task.id(), ASKED_BEFORE_A_REPORT, period, URGES, clock.instant());
        } else if (happened instanceof ReportEvent.Contributed contributed) {
            notices.settle(task.id(), ASKS_FOR_A_PART, contributed.period(), contributed.unitId(), clock.instant());
        } else if (happened instanceof ReportEvent.Accepted accepted) {
            of(task, ASKS_FOR_A_REVIEW, accepted.report().period());
        } else if (happened instanceof ReportEvent.Returned returned) {
            of(task, ASKS_FOR_A_REVIEW, returned.report().period());
        } else if (happened instanceof ReportEvent.Withdrawn withdrawn) {
            of(task, ASKS_FOR_A_REVIEW, withdrawn.report().period());
        }
    }

    void onTask(@Observes TaskEvent happened) {
        Task task = happened.task();
        if (happened instanceof TaskEvent.Assigned) {
            of(task, ASKS_TO_ASSIGN);
        } else if (happened instanceof TaskEvent.Accepted
                || happened instanceof TaskEvent.AcceptedByDefault
                || happened instanceof TaskEvent.GivenBack) {
            of(task, ASKS_TO_ACCEPT);
        } else if (happened instanceof TaskEvent.Planned) {
            of(task, ASKS_TO_PLAN);
        } else if (happened instanceof TaskEvent.CloseOutRequested) {
            of(task, ASKED_BEFORE_A_CLOSE_OUT);
        } else if (happened instanceof TaskEvent.CloseOutReturned) {
            of(task, ASKS_ABOUT_A_CLOSE_OUT);
        } else if (happened instanceof TaskEvent.Closed) {
            of(task, OF_A_TASK);
        } else if (happened instanceof TaskEvent.Cancelled) {
            of(task, OF_A_CANCELLED_TASK);
        }
    }

    void onExtension(@Observes ExtensionEvent happened) {
        Task task = happened.task();
        if (happened instanceof ExtensionEvent.Drafted || happened instanceof ExtensionEvent.GivenBack) {
            of(task, ASKS_FOR_A_SIGNATURE);
        } else if (!(happened instanceof ExtensionEvent.Late)) {
            of(task, ASKS_ABOUT_AN_EXTENSION);
        }
        if (happened instanceof ExtensionEvent.Approved) {
            of(task, List.of("notification.deadlineNear"));
        }
    }

    void onLetter(@Observes LetterEvent happened) {
        String page = "/letters/" + happened.letter().id();
        if (happened instanceof LetterEvent.Signed) {
            at(page, ASKS_TO_SIGN_A_LETTER);
        } else if (happened instanceof LetterEvent.Served) {
            at(page, ASKS_TO_SERVE_A_LETTER);
        } else if (happened instanceof LetterEvent.Replied) {
            at(page, ASKS_FOR_A_REPLY);
        } else if (happened instanceof LetterEvent.ReplyReturned) {
            at(page, ASKS_TO_VERIFY_A_REPLY);
        } else if (happened instanceof LetterEvent.Ended) {
            at(page, OF_A_LETTER);
        }
    }

    void onAnswer(@Observes UrgingEvent.Answered happened) {
        at(Notice.pageOf(happened.urging()), URGES);
    }

    /** Each act on a finding, a suggestion or an instruction settles what was told of it before. */
    void onCase(@Observes CaseActed happened) {
        notices.settleAll(happened.href(), clock.instant());
    }

    private void of(Task task, List<String> asks) {
        notices.settle(task.id(), asks, null, null, clock.instant());
    }

    private void of(Task task, List<String> asks, String period) {
        notices.settle(task.id(), asks, period, null, clock.instant());
    }

    private void at(String page, List<String> asks) {
        notices.settle(page, asks, clock.instant());
    }
}
