package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.reporting.ReportEvent;
import org.guatu.supervision.UnitUrged;
import org.jspecify.annotations.Nullable;

/** Turns what happened into notices, in the same transaction; a notice says what to do and leads to the task. */
@ApplicationScoped
@Transactional
public class Notifying {
    private final Notices notices;
    private final Organization organization;
    private final Clock clock;

    Notifying(Notices notices, Organization organization, Clock clock) {
        this.notices = notices;
        this.organization = organization;
        this.clock = clock;
    }

    void onTask(@Observes TaskEvent happened) {
        Task task = happened.task();
        String by = String.valueOf(happened.year().actBy());
        if (happened instanceof TaskEvent.Assigned) {
            toLead(task, "notification.assigned", task.title(), by);
        } else if (happened instanceof TaskEvent.AcceptedByDefault) {
            toLead(task, "notification.acceptedByDefault", task.title());
        } else if (happened instanceof TaskEvent.GivenBack) {
            toOffice(task, "notification.givenBack", lead(task), task.title(), by);
        } else if (happened instanceof TaskEvent.CloseOutRequested) {
            toOffice(task, "notification.closeOutRequested", lead(task), task.title(), by);
        } else if (happened instanceof TaskEvent.CloseOutReviewLate) {
            toOffice(task, "notification.closeOutReviewLate", task.title());
        } else if (happened instanceof TaskEvent.CloseOutReturned) {
            toLead(task, "notification.closeOutReturned", task.title(), by);
        } else if (happened instanceof TaskEvent.Closed) {
            toLead(task, "notification.closed", task.title());
        }
    }

    void onReport(@Observes ReportEvent happened) {
        Task task = happened.task();
        if (happened instanceof ReportEvent.Due due) {
            String key = due.late() ? "notification.reportLate" : "notification.reportDue";
            toLead(task, key, task.title(), due.period(), due.due().toString());
        } else if (happened instanceof ReportEvent.Returned returned) {
            toLead(
                    task,
                    "notification.reportReturned",
                    task.title(),
                    returned.report().period(),
                    String.valueOf(returned.report().resubmitBy()));
        } else if (happened instanceof ReportEvent.ReviewLate late) {
            toOffice(
                    task,
                    "notification.reviewLate",
                    lead(task),
                    task.title(),
                    late.report().period());
        }
    }

    void onUrging(@Observes UnitUrged happened) {
        toLead(
                happened.task(),
                "notification.urged",
                happened.urging().urgedBy(),
                happened.task().title(),
                happened.urging().message());
    }

    private String lead(Task task) {
        return organization.ref(task.leadUnitId()).name();
    }

    private void toLead(Task task, String key, String... arguments) {
        send(task, task.leadUnitId(), null, key, arguments);
    }

    private void toOffice(Task task, String key, String... arguments) {
        send(task, null, Roles.RULE_OF_LAW_OFFICE, key, arguments);
    }

    private void send(Task task, @Nullable Long unit, @Nullable String role, String key, String... arguments) {
        notices.persist(new Notice(task.regionId(), unit, role, task.id(), key, List.of(arguments), clock.instant()));
    }
}
