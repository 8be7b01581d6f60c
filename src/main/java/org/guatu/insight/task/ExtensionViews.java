package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.SortOrder;
import org.jspecify.annotations.Nullable;

/** Requests for extensions as a list: what the office works through, and what a unit asked. */
@ApplicationScoped
@Transactional
public class ExtensionViews {
    private final Extending extending;
    private final Catalogue catalogue;
    private final Organization organization;
    private final OfficeTime time;

    ExtensionViews(Extending extending, Catalogue catalogue, Organization organization, OfficeTime time) {
        this.extending = extending;
        this.catalogue = catalogue;
        this.organization = organization;
        this.time = time;
    }

    /**
     * A request with its task.
     *
     * @param daysLeft working days for whoever holds it; null where it ended
     */
    public record Row(
            ExtensionCard card, long taskId, String code, String title, UnitRef unit, @Nullable Integer daysLeft) {}

    /**
     * A page of what the caller may see in these states, newest first unless told otherwise: so many from a row on, the
     * first being 0.
     */
    public List<Row> rows(Set<ExtensionState> states, SortOrder order, int from, int rows, Caller by) {
        List<Extension> known = extending.page(states, order, from, rows, by);
        Map<Long, Task> tasks = catalogue
                .tasks(known.stream().map(Extension::taskId).distinct().toList(), by)
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        LocalDate today = time.today();
        return known.stream()
                .filter(one -> tasks.containsKey(one.taskId()))
                .map(one -> row(one, Objects.requireNonNull(tasks.get(one.taskId())), units, today))
                .toList();
    }

    public int count(Set<ExtensionState> states, Caller by) {
        return (int) extending.count(states, by);
    }

    private Row row(Extension one, Task task, Map<Long, UnitRef> units, LocalDate today) {
        ExtensionCard card = ExtensionCard.of(one, List.of(), today);
        return new Row(
                card,
                task.id(),
                task.code(),
                task.title(),
                UnitRef.among(units, one.unitId()),
                card.actBy() == null ? null : time.daysLeft(card.actBy(), task.regionId()));
    }
}
