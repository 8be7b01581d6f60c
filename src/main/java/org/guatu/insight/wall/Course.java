package org.guatu.insight.wall;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.lifecycle.plan.Milestone;
import org.guatu.lifecycle.plan.PastPlan;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.standing.Standing;
import org.jspecify.annotations.Nullable;

/** One year of a task as the wall chart draws it, on a day: pure functions of its dated facts. */
final class Course {
    private final YearFacts facts;
    private final Standing standing;
    private final Standing.Term term;
    private final LocalDate day;
    private final YearAxis axis;
    private final boolean tellsReports;

    /** @param tellsReports whether the reader may know when the unit reported what */
    Course(YearFacts facts, Standing standing, LocalDate day, YearAxis axis, boolean tellsReports) {
        this.facts = facts;
        this.standing = standing;
        this.term = facts.standing().termOn(day);
        this.day = day;
        this.axis = axis;
        this.tellsReports = tellsReports;
    }

    /** From its start to the day on which it is due, or to the year's end. */
    YearAxis.Span span() {
        return axis.span(facts.standing().start(), term.due());
    }

    boolean begunBefore() {
        return facts.standing().start().getYear() < axis.year();
    }

    boolean goesOn() {
        return term.openEnded() || term.due().getYear() > axis.year();
    }

    /** When it stood still, as far as the day knows. */
    List<YearAxis.Span> pauses() {
        return facts.standing().pauses().stream()
                .filter(one -> one.until() == null || one.until().isAfter(one.from()))
                .map(one -> axis.span(
                        one.from(), one.until() == null ? day : one.until().minusDays(1)))
                .filter(one -> one.width() > 0)
                .toList();
    }

    /** The plan in force on the day. */
    List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        int sum = 0;
        for (Milestone one : plan()) {
            sum += one.weight();
            int nth = alike.merge(one.title(), 1, Integer::sum);
            gates.add(gate(one, wanted(sum), firstDue(one.title(), nth).orElse(one.due())));
        }
        return gates;
    }

    private List<Milestone> plan() {
        return facts.standing().gatesOn(day).stream()
                .sorted(Comparator.comparing(Milestone::due))
                .toList();
    }

    private Gate gate(Milestone one, double wanted, LocalDate first) {
        boolean moved = !first.equals(one.due());
        return new Gate(
                one.title(),
                one.due(),
                one.weight(),
                wanted,
                axis.end(one.due()),
                state(one.due(), wanted),
                reachedOn(wanted),
                moved ? first : null,
                moved ? axis.end(first) : null);
    }

    /** What was brought along counts as done; the gates divide the rest. */
    private double wanted(int weight) {
        int opening = facts.standing().opening();
        return opening + (100.0 - opening) * weight / 100;
    }

    private Gate.State state(LocalDate due, double wanted) {
        if (standing.actual() >= wanted) {
            return Gate.State.REACHED;
        }
        if (standing.halted() != null || !due.isBefore(day)) {
            return Gate.State.AHEAD;
        }
        boolean asked = standing.overdue()
                || facts.askedUntil(day).filter(one -> !one.isBefore(due)).isPresent();
        return asked ? Gate.State.MISSED : Gate.State.UNASKED;
    }

    private @Nullable LocalDate reachedOn(double wanted) {
        return tellsReports && standing.actual() >= wanted
                ? facts.standing().accepted().stream()
                        .filter(one -> one.percent() >= wanted && !one.day().isAfter(day))
                        .map(Standing.Accepted::day)
                        .min(Comparator.naturalOrder())
                        .orElse(facts.standing().closedOn())
                : null;
    }

    /** By when the gate of that name was planned when it first was. */
    private Optional<LocalDate> firstDue(String title, int nth) {
        return facts.standing().plans().stream()
                .filter(plan -> plan.until().isBefore(day))
                .map(plan -> dues(plan, title))
                .filter(dues -> dues.size() >= nth)
                .map(dues -> dues.get(nth - 1))
                .findFirst();
    }

    private static List<LocalDate> dues(PastPlan plan, String title) {
        return plan.gates().stream()
                .filter(gate -> gate.title().equals(title))
                .map(Milestone::due)
                .sorted()
                .toList();
    }

    /**
     * How far the work has come, as the place up to which the plan is done: at a gate exactly when it is reached, between
     * two of them by how much of the way is gone. Left of the day it is behind its plan, right of it ahead.
     */
    double done() {
        double from = axis.begin(facts.standing().start());
        double at = from;
        double had = facts.standing().opening();
        for (Gate gate : gates()) {
            if (standing.actual() >= gate.wanted()) {
                at = gate.at();
                had = gate.wanted();
            } else {
                return YearAxis.within(at + share(had, gate.wanted()) * (gate.at() - at));
            }
        }
        return YearAxis.within(had >= 100 ? at : at + share(had, 100) * (axis.end(term.due()) - at));
    }

    private double share(double had, double wanted) {
        return wanted <= had ? 0 : Math.max(0, standing.actual() - had) / (wanted - had);
    }
}
