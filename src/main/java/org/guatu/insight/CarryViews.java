package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.catalogue.Catalogue;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryingOver;
import org.guatu.lifecycle.Phase;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;

/** 结转: what a list's year left undone and nobody has decided about yet. */
@ApplicationScoped
@Transactional
public class CarryViews {
    private final Catalogue catalogue;
    private final CarryingOver carryingOver;
    private final Organization organization;
    private final OfficeTime time;

    CarryViews(Catalogue catalogue, CarryingOver carryingOver, Organization organization, OfficeTime time) {
        this.catalogue = catalogue;
        this.carryingOver = carryingOver;
        this.organization = organization;
        this.time = time;
    }

    /** An unfinished task; {@code deadline} as its list says it. */
    public record Undone(
            long taskId, String code, String title, UnitRef lead, String deadline, Phase phase, int percent) {}

    /** In the list's order; empty before the last day of the year. */
    public List<Undone> of(long listId, RegionFacts facts, Caller by) {
        int until = catalogue.list(listId, by).until();
        LocalDate today = time.today();
        WorkCalendar calendar = time.calendar(by.regionId());
        Map<Long, CarryOver> decided = carryingOver.ofRegion(by.regionId());
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        return facts.newest().stream()
                .filter(one -> one.year().year() >= until)
                .filter(one -> one.task().listId() == listId)
                .filter(one -> !decided.containsKey(one.task().id()))
                .filter(one -> undone(one.facts(), today))
                .map(one -> row(one, units, today, calendar))
                .toList();
    }

    private static boolean undone(YearFacts year, LocalDate today) {
        return year.standing().closedOn() == null
                && year.phase() != Phase.CANCELLED
                && year.phase() != Phase.ARCHIVED
                && !today.isBefore(LocalDate.of(year.year(), 12, 31));
    }

    private static Undone row(TaskInYear one, Map<Long, UnitRef> units, LocalDate today, WorkCalendar calendar) {
        YearFacts year = one.facts();
        return new Undone(
                one.task().id(),
                one.task().code(),
                one.task().title(),
                UnitRef.among(units, one.task().leadUnitId()),
                one.task().deadline().raw(),
                year.phase(),
                (int) year.standingOn(today, calendar).actual());
    }
}
