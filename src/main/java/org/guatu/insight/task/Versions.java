package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.ListVersion;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.TaskVersion;
import org.guatu.catalogue.wording.TaskContent;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.catalogue.wording.TaskUnits;
import org.guatu.catalogue.wording.TaskWording;
import org.guatu.insight.TaskState;
import org.guatu.insight.TaskState.ChangeCard;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** 版本: what a list and its tasks said when, and why that changed. */
@ApplicationScoped
@Transactional
public class Versions {
    private final Catalogue catalogue;
    private final Organization organization;

    Versions(Catalogue catalogue, Organization organization) {
        this.catalogue = catalogue;
        this.organization = organization;
    }

    /** The versions of a list, newest first; none while it is drafted. */
    public List<Edition> ofList(long listId, Caller by) {
        TaskList list = catalogue.list(listId, by);
        List<ListVersion> versions = catalogue.versions(list);
        if (Roles.readsWholeRegion(by)) {
            return versions.stream().map(Edition::of).toList();
        }
        Set<Integer> own = catalogue.editionsOf(list, by);
        return versions.stream()
                .map(one -> own.contains(one.number()) ? Edition.of(one) : Edition.ofOthers(one))
                .toList();
    }

    /** All that a task ever said, newest first: what it says now comes first. */
    public List<TaskState> ofTask(long taskId, Caller by) {
        Task task = catalogue.task(taskId, by);
        Function<LocalDate, Map<Long, UnitRef>> units = day -> organization.refsOn(by.regionId(), day);
        List<TaskState> states = new ArrayList<>();
        TaskVersion act = null;
        for (TaskVersion ended : catalogue.earlier(taskId)) {
            states.add(state(
                    task,
                    act,
                    ended.content(),
                    ended.validFrom(),
                    ended.validUntil(),
                    units.apply(ended.validUntil())));
            act = ended;
        }
        LocalDate from = act == null ? task.wordedOn() : act.validUntil().plusDays(1);
        states.add(state(task, act, catalogue.content(task), from, null, units.apply(LocalDate.MAX)));
        Collections.reverse(states);
        return List.copyOf(states);
    }

    /** @param act what made it say this; null for what it entered its list with */
    private static TaskState state(
            Task task,
            @Nullable TaskVersion act,
            TaskContent said,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Map<Long, UnitRef> units) {
        TaskWording words = said.wording();
        return new TaskState(
                act == null ? task.sinceEdition() : act.edition(),
                from,
                until,
                act != null && act.dropped(),
                act == null ? List.of() : changes(act, said, units),
                act == null ? "" : act.why().reason(),
                act == null ? "" : act.why().basis(),
                act == null ? "" : act.why().approvedBy(),
                act == null ? null : act.why().approvedOn(),
                act == null ? "" : act.changedBy(),
                act == null ? null : act.changedAt(),
                words.title(),
                words.requirement(),
                words.deadline(),
                words.cadence(),
                UnitRef.among(units, said.units().lead()),
                refs(said.units().coLeads(), units),
                refs(said.units().cooperating(), units),
                refs(said.units().sets(), units),
                words.leadingOfficial(),
                words.deliverable(),
                words.points());
    }

    private static List<UnitRef> refs(Set<Long> named, Map<Long, UnitRef> units) {
        return named.stream().sorted().map(unit -> UnitRef.among(units, unit)).toList();
    }

    private static List<ChangeCard> changes(TaskVersion act, TaskContent to, Map<Long, UnitRef> units) {
        Set<Field> changed = act.changed();
        TaskContent from = act.content();
        return changed.stream()
                .sorted()
                .map(field -> new ChangeCard(field, inWords(field, from, units), inWords(field, to, units)))
                .toList();
    }

    private static String inWords(Field field, TaskContent said, Map<Long, UnitRef> units) {
        TaskWording words = said.wording();
        return switch (field) {
            case PLACE -> String.join(" / ", words.section()) + " " + words.serial();
            case TITLE -> words.title();
            case REQUIREMENT -> words.requirement();
            case DEADLINE -> words.deadline().raw();
            case CADENCE -> words.cadence().name();
            case LEAD -> UnitRef.among(units, said.units().lead()).name();
            case PARTS -> parts(said.units(), units);
            case LEADING_OFFICIAL -> text(words.leadingOfficial());
            case DELIVERABLE -> text(words.deliverable());
            case POINTS -> words.points() == null ? "" : words.points().toPlainString();
        };
    }

    private static String parts(TaskUnits named, Map<Long, UnitRef> units) {
        return Stream.of(named.coLeads(), named.sets(), named.cooperating())
                .flatMap(some -> refs(some, units).stream())
                .map(UnitRef::name)
                .collect(Collectors.joining("、"));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
