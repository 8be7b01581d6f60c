package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.calendar.TermsMoved;
import org.guatu.casework.NoticeWanted;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.lifecycle.CarryDue;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionEvent;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.reporting.ReportEvent;
import org.guatu.reporting.standing.FeedEvent;
import org.guatu.supervision.Urging;
import org.guatu.supervision.UrgingEvent;
import org.jspecify.annotations.Nullable;

/** Turns what happened into notices, in the same transaction; a notice says what to do and leads to the task. */
@ApplicationScoped
@Transactional
public class Notifying {
    private final Notices notices;
    private final Catalogue catalogue;
    private final Organization organization;
    private final NoticeDays days;
    private final Clock clock;

    Notifying(Notices notices, Catalogue catalogue, Organization organization, NoticeDays days, Clock clock) {
        this.notices = notices;
        this.catalogue = catalogue;
        this.organization = organization;
        this.days = days;
        this.clock = clock;
    }

    void onTask(@Observes TaskEvent happened) {
        Task task = happened.task();
        String by = days.counted(happened.year().actBy());
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
        } else if (happened instanceof TaskEvent.Reopened reopened) {
            toLead(task, "notification.taskReopened", task.title(), reopened.reason());
        } else if (happened instanceof TaskEvent.Closed) {
            toLead(task, "notification.closed", task.title());
        } else {
            onChange(happened, task);
        }
    }

    /** What the office did to an issued task concerns everybody who takes part in it. */
    private void onChange(TaskEvent happened, Task task) {
        if (happened instanceof TaskEvent.Adjusted adjusted) {
            toAll(
                    task,
                    "notification.adjusted",
                    task.title(),
                    adjusted.before().why().reason());
        } else if (happened instanceof TaskEvent.Suspended suspended) {
            toAll(
                    task,
                    "notification.suspended",
                    task.title(),
                    suspended.suspension().reason());
        } else if (happened instanceof TaskEvent.Resumed resumed) {
            toAll(
                    task,
                    "notification.resumed",
                    task.title(),
                    String.valueOf(resumed.suspension().resumeReason()));
        } else if (happened instanceof TaskEvent.Cancelled cancelled) {
            toAll(task, "notification.cancelled", task.title(), cancelled.reason());
        }
    }

    private void toAll(Task task, String key, String... arguments) {
        toLead(task, key, arguments);
        catalogue.parts(List.of(task.id())).getOrDefault(task.id(), List.of()).stream()
                .filter(part -> part.role() != Part.Role.SET)
                .forEach(part -> send(task, part.unitId(), null, key, arguments));
    }

    void onExtension(@Observes ExtensionEvent happened) {
        Task task = happened.task();
        Extension one = happened.extension();
        String title = task.title();
        String by = days.counted(one.actBy());
        String proposed = String.valueOf(one.proposed());
        if (happened instanceof ExtensionEvent.Drafted) {
            toLead(task, "notification.extensionDrafted", one.draftedBy(), title, proposed, by);
        } else if (happened instanceof ExtensionEvent.GivenBack) {
            toLead(task, "notification.extensionGivenBack", title, String.valueOf(one.returnReason()));
        } else if (happened instanceof ExtensionEvent.Signed) {
            toOffice(task, "notification.extensionSigned", lead(task), title, proposed, by);
        } else if (happened instanceof ExtensionEvent.Referred) {
            toCommittee(task, "notification.extensionReferred", title, String.valueOf(one.recommended()), by);
            toLead(task, "notification.extensionReferredUnit", title, by);
        } else if (happened instanceof ExtensionEvent.Approved) {
            toLead(task, "notification.extensionApproved", title, String.valueOf(one.granted()));
        } else if (happened instanceof ExtensionEvent.Refused) {
            toLead(task, "notification.extensionRefused", title, String.valueOf(one.decisionReason()));
        } else {
            onExtensionOver(happened, task, one);
        }
    }

    private void onExtensionOver(ExtensionEvent happened, Task task, Extension one) {
        if (happened instanceof ExtensionEvent.Withdrawn withdrawn && withdrawn.asked()) {
            toOffice(task, "notification.extensionWithdrawn", lead(task), task.title());
        } else if (happened instanceof ExtensionEvent.Lapsed lapsed) {
            String why = Texts.text(Languages.CHINESE, String.valueOf(one.decisionReason()));
            toLead(task, "notification.extensionLapsed", task.title(), why);
            if (lapsed.asked()) {
                toOffice(task, "notification.extensionLapsed", task.title(), why);
            }
        } else if (happened instanceof ExtensionEvent.Late) {
            String[] words = {task.title(), one.dueBefore().toString()};
            switch (one.state()) {
                case SIGNED -> toOffice(task, "notification.extensionLate", words);
                case REFERRED -> toCommittee(task, "notification.extensionLate", words);
                default -> toLead(task, "notification.extensionLate", words);
            }
        }
    }

    private void toCommittee(Task task, String key, String... arguments) {
        send(task, null, Roles.COMMITTEE, key, arguments);
    }

    void onCarry(@Observes CarryDue happened) {
        TaskList list = happened.list();
        notices.persist(new Notice(
                list.regionId(),
                null,
                Roles.RULE_OF_LAW_OFFICE,
                0,
                "/lists/" + list.id() + "/carry-over",
                "notification.carryDue",
                List.of(list.title(), Integer.toString(happened.tasks()), days.counted(happened.due())),
                clock.instant()));
    }

    void onReport(@Observes ReportEvent happened) {
        Task task = happened.task();
        if (happened instanceof ReportEvent.Due due) {
            String key = due.late() ? "notification.reportLate" : "notification.reportDue";
            toLead(task, key, task.title(), due.period(), days.counted(due.due()));
        } else if (happened instanceof ReportEvent.ContributionDue due) {
            due.units()
                    .forEach(unit -> send(
                            task,
                            unit,
                            null,
                            "notification.contributionDue",
                            task.title(),
                            due.period(),
                            days.counted(due.due())));
        } else if (happened instanceof ReportEvent.Returned returned) {
            toLead(
                    task,
                    "notification.reportReturned",
                    task.title(),
                    returned.report().period(),
                    days.counted(returned.report().resubmitBy()));
        } else if (happened instanceof ReportEvent.Withdrawn withdrawn && withdrawn.byOffice()) {
            toLead(
                    task,
                    "notification.reportWithdrawn",
                    task.title(),
                    withdrawn.report().period(),
                    String.valueOf(withdrawn.report().withdrawalReason()));
        } else if (happened instanceof ReportEvent.ReviewLate late) {
            toOffice(
                    task,
                    "notification.reviewLate",
                    lead(task),
                    task.title(),
                    late.report().period());
        }
    }

    /** That a task may be closed out now is only a proposal. */
    void onFeed(@Observes FeedEvent happened) {
        if (happened.reachedAll()) {
            Task task = happened.task();
            toLead(task, "notification.fedAll", task.title(), happened.source().title());
            toOffice(
                    task, "notification.fedAll", task.title(), happened.source().title());
        }
    }

    /** Where terms have moved, those who answer for the terms hear of it. */
    void onCalendar(@Observes TermsMoved happened) {
        if (happened.terms() == 0) {
            return;
        }
        notices.persist(new Notice(
                happened.regionId(),
                null,
                Roles.RULE_OF_LAW_OFFICE,
                0,
                "/calendar",
                "notification.calendarChanged",
                List.of(happened.what(), Integer.toString(happened.terms())),
                clock.instant()));
    }

    void onUrging(@Observes UrgingEvent.Urged happened) {
        Task task = happened.task();
        Urging urging = happened.urging();
        notices.persist(new Notice(
                task.regionId(),
                urging.unitId(),
                null,
                task.id(),
                Notice.pageOf(urging),
                "notification.urged",
                List.of(urging.urgedBy(), task.title(), urging.message()),
                clock.instant()));
    }

    void onSupervision(@Observes NoticeWanted told) {
        notices.persist(new Notice(
                told.regionId(),
                told.unitId(),
                told.role(),
                0,
                told.href(),
                told.key(),
                told.arguments(),
                clock.instant()));
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
        notices.persist(
                new Notice(task.regionId(), unit, role, task.id(), null, key, List.of(arguments), clock.instant()));
    }
}
