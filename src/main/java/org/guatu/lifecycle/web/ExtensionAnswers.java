package org.guatu.lifecycle.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.lifecycle.web.ExtensionAnswer.TaskRef;
import org.guatu.organization.Organization;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** Writes requests for extensions as the API answers them. */
@ApplicationScoped
class ExtensionAnswers {
    private final Catalogue catalogue;
    private final KeyTasking keyTasks;
    private final Organization organization;
    private final Evidence evidence;
    private final Calendars calendars;
    private final CurrentCaller caller;
    private final Reader reader;

    ExtensionAnswers(
            Catalogue catalogue,
            KeyTasking keyTasks,
            Organization organization,
            Evidence evidence,
            Calendars calendars,
            CurrentCaller caller,
            Reader reader) {
        this.catalogue = catalogue;
        this.keyTasks = keyTasks;
        this.organization = organization;
        this.evidence = evidence;
        this.calendars = calendars;
        this.caller = caller;
        this.reader = reader;
    }

    /** Those on tasks that the reader sees: a unit that no longer leads a task may not see it any more. */
    List<ExtensionAnswer> of(List<Extension> extensions) {
        Map<Long, Task> tasks =
                catalogue
                        .tasks(
                                extensions.stream()
                                        .map(Extension::taskId)
                                        .distinct()
                                        .toList(),
                                caller.get())
                        .stream()
                        .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<Long, List<Long>> proofs = evidence.idsOf(
                Extension.KIND.name(), extensions.stream().map(Extension::id).toList());
        return extensions.stream()
                .filter(one -> tasks.containsKey(one.taskId()))
                .map(one -> of(
                        one, Objects.requireNonNull(tasks.get(one.taskId())), proofs.getOrDefault(one.id(), List.of())))
                .toList();
    }

    ExtensionAnswer of(Extension one) {
        return of(one, catalogue.task(one.taskId()), evidence.idsOf(Extension.KIND.name(), one.id()));
    }

    private ExtensionAnswer of(Extension one, Task task, List<Long> proofs) {
        return new ExtensionAnswer(
                one.id(),
                new TaskRef(task.id(), task.code(), task.title()),
                organization.ref(one.unitId()),
                one.state(),
                one.dueBefore(),
                one.askUntil(),
                one.proposed(),
                !calendars.current().of(task.regionId()).isWorkingDay(one.proposed()),
                one.reason(),
                one.done(),
                proofs,
                keyTasks.decidedByCommittee(task),
                one.draftedBy(),
                one.draftedAt(),
                one.returnReason(),
                one.signedBy(),
                one.signedAt(),
                one.state().open() ? one.actBy() : null,
                one.recommended(),
                one.opinion(),
                one.recommendedBy(),
                one.granted(),
                outcome(one),
                one.endedBy(),
                one.endedAt(),
                one.version());
    }

    private @Nullable String outcome(Extension one) {
        String said = one.decisionReason();
        return said != null && one.state() == ExtensionState.LAPSED ? reader.text(said) : said;
    }
}
