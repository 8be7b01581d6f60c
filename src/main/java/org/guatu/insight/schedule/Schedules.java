package org.guatu.insight.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.insight.Act;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.backward.BackwardSchedule;
import org.guatu.lifecycle.backward.CatchUp;
import org.guatu.lifecycle.backward.GateSpread;
import org.guatu.lifecycle.backward.Ground;
import org.guatu.lifecycle.backward.Place;
import org.guatu.lifecycle.backward.UnitLoad;
import org.guatu.lifecycle.backward.WorkingDays;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** 倒排工期 of a region as it stands today, drawn anew at each look. */
@ApplicationScoped
@Transactional
public class Schedules {
    private static final int MONTHS = 12;
    private static final Set<Phase> SETTLES = Set.of(Phase.ACCEPTED, Phase.IN_PROGRESS, Phase.REWORK);

    private final LayingOut layingOut;
    private final Organization organization;

    Schedules(LayingOut layingOut, Organization organization) {
        this.layingOut = layingOut;
        this.organization = organization;
    }

    /**
     * What the caller sees of it.
     *
     * @param rows the least slack first
     * @param loads of the units that have something to do
     * @param estimated whether it passes through a year whose holidays are not loaded
     */
    public record Schedule(LocalDate today, List<ScheduleRow> rows, List<UnitMonths> loads, boolean estimated) {
        /** How many of the rows have something that does not hold. */
        public long broken() {
            return rows.stream().filter(row -> !row.broken().isEmpty()).count();
        }
    }

    /** The whole of it. */
    public Schedule of(Caller by) {
        Layout layout = layingOut.of(by);
        List<Place> places = BackwardSchedule.of(layout.ground());
        List<ScheduleRow> rows = rows(layout, places, by);
        LocalDate today = layout.ground().days().today();
        LocalDate last = rows.stream()
                .map(ScheduleRow::finishBy)
                .max(LocalDate::compareTo)
                .orElse(today);
        return new Schedule(
                today,
                rows,
                loads(layout, places),
                layout.ground().days().calendar().estimated(today, last));
    }

    /** One task's row; empty where the caller does not lead it, or it is not at work. */
    public Optional<ScheduleRow> task(long id, Caller by) {
        Layout layout = layingOut.of(by);
        return layout.visible().contains(id) && layout.entries().containsKey(id)
                ? rows(layout, BackwardSchedule.of(layout.ground()), by).stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                : Optional.empty();
    }

    static List<ScheduleRow> rows(Layout layout, List<Place> places, Caller by) {
        Map<Long, Place> byTask =
                places.stream().collect(Collectors.toMap(place -> place.work().task(), Function.identity()));
        return places.stream()
                .filter(place -> layout.visible().contains(place.work().task()))
                .map(place -> row(layout, place, byTask, by))
                .toList();
    }

    private static ScheduleRow row(Layout layout, Place place, Map<Long, Place> places, Caller by) {
        Layout.Entry entry = layout.entry(place.work().task());
        Optional<CatchUp> catchUp = CatchUp.of(
                entry.year().plans(),
                entry.progress(),
                place.work().finishBy(),
                layout.ground().days());
        return new ScheduleRow(
                entry.card().id(),
                entry.card().code(),
                entry.card().title(),
                entry.card().list(),
                entry.card().lead(),
                Objects.requireNonNull(entry.card().standing()).light(),
                entry.progress().actual(),
                entry.horizon(),
                place.work().finishBy(),
                place.left(),
                place.startBy(),
                place.finish(),
                place.slack(),
                place.ownSlack(),
                place.earliestEnd(),
                place.broken(),
                awaited(layout, place, places),
                gates(layout, entry, place),
                !entry.year().milestones().isEmpty(),
                catchUp.map(ScheduleRow.Proposal::of).orElse(null),
                entry.year().version(),
                takeable(entry, by));
    }

    private static List<ScheduleRow.Gate> gates(Layout layout, Layout.Entry entry, Place place) {
        List<Milestone> settled = entry.year().milestones();
        WorkingDays days = layout.ground().days();
        return (settled.isEmpty()
                        ? GateSpread.over(entry.pattern(), Math.max(0, place.slack()), days.upTo(place.finish()), days)
                        : settled)
                .stream().map(ScheduleRow.Gate::of).toList();
    }

    private static List<ScheduleRow.Awaited> awaited(Layout layout, Place place, Map<Long, Place> places) {
        return layout.ground().dependencies().before(place.work().task()).stream()
                .flatMap(before -> Optional.ofNullable(places.get(before)).stream())
                .map(before -> {
                    Layout.Entry first = layout.entry(before.work().task());
                    boolean seen = layout.visible().contains(first.card().id());
                    return new ScheduleRow.Awaited(
                            seen ? first.card().id() : null,
                            seen ? first.card().code() : null,
                            seen ? first.card().title() : null,
                            first.card().lead(),
                            before.finish());
                })
                .toList();
    }

    /** Whether the caller may settle its milestones now. */
    private static boolean takeable(Layout.Entry entry, Caller by) {
        Phase phase = entry.year().phase();
        return by.belongsTo(entry.leadUnitId())
                && !Collections.disjoint(by.roles(), Act.SETTLE_MILESTONES.roles())
                && SETTLES.contains(phase);
    }

    private List<UnitMonths> loads(Layout layout, List<Place> places) {
        Ground ground = layout.ground();
        Map<Long, UnitLoad> wanted =
                byUnit(ground.limits().isEmpty() ? places : BackwardSchedule.of(ground.unlimited()), ground);
        List<Long> shown = layout.entries().values().stream()
                .filter(entry -> layout.visible().contains(entry.card().id()))
                .map(Layout.Entry::leadUnitId)
                .distinct()
                .toList();
        Map<Long, UnitLoad> scheduled = byUnit(places, ground);
        return shown.stream()
                .map(unit -> months(unit, scheduled, wanted, ground))
                .sorted((one, other) -> one.unit().code().compareTo(other.unit().code()))
                .toList();
    }

    private static Map<Long, UnitLoad> byUnit(List<Place> places, Ground ground) {
        return UnitLoad.of(places, ground.days()).stream()
                .collect(Collectors.toMap(UnitLoad::unit, Function.identity()));
    }

    private UnitMonths months(long id, Map<Long, UnitLoad> scheduled, Map<Long, UnitLoad> wanted, Ground ground) {
        UnitRef unit = organization.ref(id);
        YearMonth first = YearMonth.from(ground.days().today());
        return new UnitMonths(
                unit,
                ground.limits().get(id),
                IntStream.range(0, MONTHS)
                        .mapToObj(first::plusMonths)
                        .map(month -> new UnitMonths.Month(
                                month.toString(), most(scheduled.get(id), month), most(wanted.get(id), month)))
                        .toList());
    }

    private static int most(@Nullable UnitLoad load, YearMonth month) {
        return load == null ? 0 : load.most().getOrDefault(month, 0);
    }
}
