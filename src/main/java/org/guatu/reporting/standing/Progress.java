package org.guatu.reporting.standing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.calendar.WorkCalendar;
import org.guatu.lifecycle.plan.Milestone;

/** Planned and actual progress of a task as a day sees them: with the deadline and the plan in force on that day. */
final class Progress {
    private final Standing.Facts facts;
    private final Standing.Term term;
    private final List<Milestone> gates;
    private final WorkCalendar calendar;
    private final LocalDate today;

    /** The accepted reports, by what they speak of the newest first. */
    private final List<Standing.Accepted> accepted;

    Progress(Standing.Facts facts, Standing.Term term, WorkCalendar calendar, LocalDate today) {
        this.facts = facts;
        this.term = term;
        this.gates = facts.gatesOn(today);
        this.calendar = calendar;
        this.today = today;
        this.accepted = facts.accepted().stream()
                .sorted(Comparator.comparing(Standing.Accepted::day).reversed())
                .toList();
    }

    /** What the year brought along counts as done; the plan covers the rest. */
    double planned(LocalDate day) {
        double rest = 100.0 - facts.opening();
        return Standing.exact(facts.opening() + rest * share(day) / 100);
    }

    private double share(LocalDate day) {
        if (!gates.isEmpty()) {
            return gates.stream()
                    .filter(gate -> !gate.due().isAfter(day))
                    .mapToInt(Milestone::weight)
                    .sum();
        }
        int all = calendar.between(facts.start(), term.due());
        int gone = calendar.between(facts.start(), day);
        return all <= 0 ? (day.isBefore(term.due()) ? 0 : 100) : Math.max(0, Math.min(100, 100.0 * gone / all));
    }

    /** The newest that was accepted, by what it speaks of, or what links brought where that is more. */
    double actual() {
        double reported = interim(today).or(() -> ofPeriods(today)).orElse((double) facts.opening());
        return Math.max(reported, brought());
    }

    /** Points behind the plan of a day about which the unit had to report; what came since may only lower them. */
    double lag(LocalDate asked) {
        double then = ofPeriods(asked).orElse((double) facts.opening());
        double since = Math.max(interim(today).orElse(0.0), brought());
        return Math.max(0, Standing.exact(planned(asked) - Math.max(then, since)));
    }

    private double brought() {
        return Feed.on(facts.fed(), today, 0);
    }

    private Optional<Double> ofPeriods(LocalDate until) {
        return known(until).filter(one -> !one.interim()).findFirst().map(Standing.Accepted::percent);
    }

    /** The newest interim report that no period's own has replaced. */
    private Optional<Double> interim(LocalDate until) {
        return known(until)
                .filter(Standing.Accepted::interim)
                .filter(one -> known(until).noneMatch(other -> other.replaces(one)))
                .findFirst()
                .map(Standing.Accepted::percent);
    }

    private Stream<Standing.Accepted> known(LocalDate until) {
        return accepted.stream().filter(one -> !one.day().isAfter(until));
    }
}
