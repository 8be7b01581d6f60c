package org.guatu.supervision.observer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.TasksErased;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.lifecycle.plan.BackSchedule;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/** 列入清单: a suggestion is decided to be a task. A draft takes it in place, an issued list by an adjustment. */
@ApplicationScoped
@Transactional
public class Enlisting {
    private static final int TITLE = 200;
    private static final int TEXT = 4000;

    private final SuggestionFile file;
    private final Suggestions suggestions;
    private final Catalogue catalogue;
    private final Adjusting adjusting;
    private final Organization organization;

    Enlisting(
            SuggestionFile file,
            Suggestions suggestions,
            Catalogue catalogue,
            Adjusting adjusting,
            Organization organization) {
        this.file = file;
        this.suggestions = suggestions;
        this.catalogue = catalogue;
        this.adjusting = adjusting;
        this.organization = organization;
    }

    /** Adds the task to the list's end. The suggestion goes its way: its unit still replies, and its observer rates. */
    public Suggestion enlist(long id, NewEntry entry, @Nullable Integer seenVersion, Caller by) {
        Suggestion suggestion = file.take(id, seenVersion, by);
        if (entry.list() == null) {
            throw new Invalid("list", "supervision.observer.listMissing");
        }
        TaskList list = catalogue.list(entry.list(), by);
        Words words = words(suggestion, entry, list, by);
        Adjustment why = list.issued()
                ? Adjustment.of(entry.reason(), entry.basis(), entry.approvedBy(), entry.approvedOn(), today())
                : null;
        Task task = adjusting.append(list.id(), place -> words.at(place, list), why, by);
        suggestion.enlist(task.id());
        return file.note(
                suggestion,
                SuggestionAct.ENLISTED,
                list.title() + " · " + task.code() + " " + task.title(),
                List.of(),
                by);
    }

    /** Why an issued list would be changed, to begin with. */
    public String reason(Suggestion suggestion) {
        return Texts.text(
                Languages.CHINESE,
                "supervision.observer.enlistReason",
                OfficeDays.dayOf(suggestion.submittedAt()).toString(),
                suggestion.title());
    }

    public String reason(long id, Caller by) {
        return reason(file.take(id, null, by));
    }

    /** A draft that is put right may do without the task again. */
    void onErased(@Observes TasksErased gone) {
        suggestions.list("taskId in ?1", gone.tasks()).forEach(Suggestion::leaveList);
        suggestions.flush();
    }

    /** What the task says, wherever it stands. */
    private record Words(String title, String requirement, long lead, Deadline deadline, Cadence cadence) {
        NewTask at(int place, TaskList list) {
            List<String> section = List.of(Texts.text(Languages.CHINESE, "supervision.observer.enlistSection"));
            return new NewTask(
                    NewTask.codeAt(list.year(), place),
                    place,
                    new TaskWording(
                            section, String.valueOf(place), title, requirement, null, deadline, cadence, null, null),
                    new TaskUnits(lead, Set.of(), Set.of(), Set.of()),
                    null,
                    null);
        }
    }

    private Words words(Suggestion suggestion, NewEntry entry, TaskList list, Caller by) {
        String title = said(entry.title(), suggestion.title());
        String requirement = said(entry.requirement(), suggestion.words());
        String written = said(entry.deadline(), "");
        Deadline deadline = DeadlineReader.read(written, list.year());
        Unit lead = lead(suggestion, entry, by);
        new Invalid.Check()
                .require(title.length() <= TITLE, "title", "supervision.tooLong", TITLE)
                .require(requirement.length() <= TEXT, "requirement", "supervision.tooLong", TEXT)
                .require(lead != null, "lead", "supervision.unitMissing")
                .require(
                        !written.isEmpty() && deadline.understood(),
                        "deadline",
                        "lifecycle.deadlineUnclear",
                        written.isEmpty() ? "—" : written)
                .require(
                        !deadline.understood()
                                || !BackSchedule.horizon(deadline, list.year()).isBefore(today()),
                        "deadline",
                        "lifecycle.deadlinePassed")
                .orRefuse();
        return new Words(
                title,
                requirement,
                Objects.requireNonNull(lead).id(),
                deadline,
                Objects.requireNonNullElse(entry.cadence(), Cadence.QUARTERLY));
    }

    private @Nullable Unit lead(Suggestion suggestion, NewEntry entry, Caller by) {
        if (entry.lead() == null || entry.lead().isBlank()) {
            return suggestion.unitId() == null ? null : organization.unit(suggestion.unitId());
        }
        return organization
                .standing(by.regionId(), entry.lead().strip())
                .filter(unit -> !unit.set())
                .orElseThrow(() -> new Invalid("lead", "supervision.unitUnknown", String.valueOf(entry.lead())));
    }

    private LocalDate today() {
        return OfficeDays.dayOf(file.now());
    }

    private static String said(@Nullable String typed, String otherwise) {
        return typed == null || typed.isBlank() ? otherwise.strip() : typed.strip();
    }
}
