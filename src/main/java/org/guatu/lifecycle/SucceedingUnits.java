package org.guatu.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Adjusting;
import org.guatu.catalogue.Adjustment;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.organization.Roles;
import org.guatu.organization.reform.UnitReform;
import org.guatu.organization.reform.UnitSucceeded;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A unit is no more: its successor takes its place in every task that still runs or is drafted, in the same transaction.
 * The work goes on where it stands; what is a record keeps the former unit.
 */
@ApplicationScoped
@Transactional
public class SucceedingUnits {
    private final Adjusting adjusting;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;

    SucceedingUnits(Adjusting adjusting, Catalogue catalogue, Lifecycle lifecycle) {
        this.adjusting = adjusting;
        this.catalogue = catalogue;
        this.lifecycle = lifecycle;
    }

    void onSucceeded(@Observes UnitSucceeded happened) {
        Caller office = asTheOffice(happened.by());
        long former = happened.former().id();
        Map<Long, TaskYear> years = lifecycle.newestOfRegion(office.regionId());
        Map<Long, List<Part>> parts = catalogue.partsOfRegion(office.regionId());
        Adjustment why = why(happened);
        for (TaskList list : catalogue.lists(office)) {
            List<Task> affected = catalogue.tasksOf(list).stream()
                    .filter(task -> !list.issued() || runs(years.get(task.id())))
                    .filter(task -> named(task, parts.getOrDefault(task.id(), List.of()), former))
                    .toList();
            if (!affected.isEmpty()) {
                adjusting.succeed(
                        list.id(), affected, former, happened.successor().id(), why, office);
            }
        }
    }

    /** The administrator acts on the document; the lists are the office's. */
    private static Caller asTheOffice(Caller by) {
        return new Caller(
                by.personId(), by.name(), by.regionId(), Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), by.posts());
    }

    private static Adjustment why(UnitSucceeded happened) {
        UnitReform reform = happened.reform();
        String act = reform.kind() == UnitReform.Kind.MERGE ? "并入" : "撤销，职责划入";
        return new Adjustment(
                happened.former().name() + act + happened.successor().name(),
                reform.document(),
                reform.madeBy(),
                reform.documentDay());
    }

    private static boolean runs(@Nullable TaskYear year) {
        return year != null && year.phase().open();
    }

    private static boolean named(Task task, List<Part> parts, long unit) {
        return task.leadUnitId() == unit || parts.stream().anyMatch(part -> part.unitId() == unit);
    }
}
