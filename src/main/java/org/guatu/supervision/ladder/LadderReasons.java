package org.guatu.supervision.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guatu.calendar.WorkCalendar;
import org.guatu.platform.OneDecimal;
import org.guatu.reporting.standing.Light;
import org.guatu.supervision.ladder.Situation.Missed;
import org.guatu.supervision.ladder.Situation.PeriodLight;

/** Finds in a situation whatever may speak for a step: a pure function. What follows from it, the rules say. */
final class LadderReasons {
    private final Situation now;
    private final WorkCalendar calendar;
    private final LadderTerms terms;
    private final List<LadderReason> found = new ArrayList<>();

    private LadderReasons(Situation now, WorkCalendar calendar, LadderTerms terms) {
        this.now = now;
        this.calendar = calendar;
        this.terms = terms;
    }

    static List<LadderReason> of(Situation now, WorkCalendar calendar, LadderTerms terms) {
        LadderReasons reasons = new LadderReasons(now, calendar, terms);
        reasons.unanswered();
        reasons.red();
        reasons.yellow();
        reasons.missed();
        reasons.near();
        return List.copyOf(reasons.found);
    }

    private void unanswered() {
        now.letters().stream()
                .filter(LetterFact::unanswered)
                .max(Comparator.comparing(LetterFact::level))
                .ifPresent(letter -> found.add(
                        LadderReason.of(Trigger.UNANSWERED, letter.called(), Objects.requireNonNull(letter.replyBy()))
                                .about(letter)));
    }

    private void red() {
        if (now.standing().light() != Light.RED || !now.asked()) {
            return;
        }
        Optional<LetterFact> circular = newest(Level.CIRCULAR);
        boolean spokenTo = newest(Level.INTERVIEW)
                .filter(interview -> circular.isPresent() && after(interview, circular.get()))
                .isPresent();
        if (circular.isPresent() && !spokenTo) {
            int days = calendar.between(Objects.requireNonNull(circular.get().signedOn()), now.today());
            found.add(LadderReason.of(Trigger.RED_AFTER_CIRCULAR, circular.get().called(), days)
                    .afterDays(days));
        }
        if (!rests()) {
            found.add(lateOrBehind());
        }
    }

    private static boolean after(LetterFact later, LetterFact earlier) {
        return later.id() > earlier.id();
    }

    /** Signed letters of a level that still count, the newest. */
    private Optional<LetterFact> newest(Level level) {
        return now.letters().stream()
                .filter(letter -> letter.level() == level && letter.counts() && letter.signedOn() != null)
                .max(Comparator.comparing(LetterFact::id));
    }

    /** A task whose order was closed a short while ago gets some time before red alone leads to the next. */
    private boolean rests() {
        return now.letters().stream()
                .filter(letter -> letter.counts() && letter.level().above(Level.REMINDER_LETTER))
                .map(LetterFact::closedOn)
                .filter(Objects::nonNull)
                .anyMatch(closed -> calendar.between(closed, now.today()) < terms.repeatAfter());
    }

    private LadderReason lateOrBehind() {
        LocalDate due = now.due();
        boolean over = now.standing().overdue() && due != null;
        return over
                ? LadderReason.of(
                                Trigger.RED,
                                Objects.requireNonNull(due),
                                -calendar.daysLeft(now.today(), due),
                                OneDecimal.of(now.standing().actual()))
                        .toldAs("OVERDUE")
                : LadderReason.of(
                        Trigger.RED,
                        OneDecimal.of(now.standing().planned()),
                        OneDecimal.of(now.standing().lag()),
                        OneDecimal.of(now.standing().actual()));
    }

    private void yellow() {
        if (now.standing().light() != Light.YELLOW) {
            return;
        }
        List<PeriodLight> behind = new ArrayList<>();
        for (PeriodLight one : now.lights()) {
            if (one.light() == Light.YELLOW || one.light() == Light.RED) {
                behind.add(one);
            } else {
                behind.clear();
            }
        }
        if (behind.isEmpty()) {
            return;
        }
        PeriodLight newest = behind.get(behind.size() - 1);
        LocalDate end = newest.period().end();
        boolean said = now.letters().stream().anyMatch(letter -> letter.covers(end));
        if (!said) {
            found.add(LadderReason.of(
                            Trigger.YELLOW_TWICE,
                            newest.period(),
                            behind.size(),
                            OneDecimal.of(now.standing().planned()),
                            OneDecimal.of(now.standing().lag()),
                            OneDecimal.of(now.standing().actual()))
                    .overPeriods(behind.size(), end));
        }
    }

    private void missed() {
        for (Missed one : now.missed()) {
            LocalDate end = one.period().end();
            boolean said = now.letters().stream().anyMatch(letter -> letter.covers(end));
            if (!said) {
                found.add(LadderReason.of(Trigger.REPORT_MISSED, one.period(), one.due(), one.daysLate())
                        .missing(one.daysLate(), end));
            }
        }
    }

    private void near() {
        Integer left = now.standing().daysLeft();
        if (left != null && left >= 0) {
            found.add(LadderReason.of(
                            Trigger.NEAR_DUE, left, OneDecimal.of(now.standing().actual()))
                    .afterDays(left));
        }
    }
}
