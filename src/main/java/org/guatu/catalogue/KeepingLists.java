package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guatu.catalogue.wording.NewTask;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** A list is drafted from what was confirmed and issued once; a task of it may be given to another lead unit. */
@ApplicationScoped
@Transactional
public class KeepingLists {
    private final TaskLists lists;
    private final Tasks tasks;
    private final TaskCodes codes;
    private final ListVersions listVersions;
    private final Participants participants;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    KeepingLists(
            TaskLists lists,
            Tasks tasks,
            TaskCodes codes,
            ListVersions listVersions,
            Participants participants,
            Organization organization,
            Trail trail,
            Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.codes = codes;
        this.listVersions = listVersions;
        this.participants = participants;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Stores a confirmed list as a draft, all its tasks or none, under codes that nobody else in the region has.
     *
     * @param until the last year of its span
     */
    public TaskList draft(String kind, String title, int year, int until, List<NewTask> rows, Caller by) {
        ListSpan.require(year, until);
        TaskList list = new TaskList(by.regionId(), kind, title, year, until);
        lists.persist(list);
        for (NewTask row : codes.free(list).of(rows)) {
            Task task = new Task(list, row);
            tasks.persist(task);
            participants.name(task, row);
        }
        trail.record(by, Change.of("catalogue.act.drafted", "list", list.id()).to(title + " · " + rows.size()));
        return list;
    }

    /** Freezes a draft: from here on it runs. Collective names are expanded to the units of today. */
    public List<Task> issue(TaskList list, Caller by) {
        list.issue(clock.instant());
        // The row of the list first: whoever issues it at the same time waits here and is told.
        lists.flush();
        List<Task> issued = tasks.ofList(list.id());
        participants.expand(list.regionId(), issued);
        LocalDate today = LocalDate.now(clock);
        issued.forEach(task -> task.enter(list.edition(), today));
        listVersions.persist(ListVersion.issued(list, issued.size(), by, clock.instant()));
        trail.record(by, Change.of("catalogue.act.issued", "list", list.id()).to(list.title() + " · " + issued.size()));
        return issued;
    }

    /** Gives a task another lead unit; the former one is out of it unless it also cooperates. */
    public void reassign(Task task, long unitId, @Nullable String reason, Caller by) {
        String before = organization.ref(task.leadUnitId()).name();
        task.reassignTo(unitId);
        participants.leave(task, unitId);
        trail.record(
                by,
                Change.of("catalogue.act.reassigned", "task", task.id())
                        .from(before)
                        .to(organization.ref(unitId).name())
                        .because(reason));
    }
}
