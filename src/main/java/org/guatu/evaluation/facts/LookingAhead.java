package org.guatu.evaluation.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guatu.evaluation.facts.Ahead.Kind;
import org.guatu.evaluation.facts.UnitRecord.Share;
import org.guatu.evaluation.rules.CompletionFactors;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.evaluation.rules.RuleLine;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.facts.YearFacts;
import org.guatu.reporting.facts.YearFacts.ObligationStatus;
import org.guatu.reporting.standing.Obligation;
import org.guatu.reporting.standing.ReportFact;
import org.guatu.reporting.standing.Standing;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** What will still cost a unit points, and until when it can be mended. */
final class LookingAhead {
    private final RuleBook book;
    private final YearRecord year;
    private final UnitRecord unit;

    LookingAhead(RuleBook book, YearRecord year, UnitRecord unit) {
        this.book = book;
        this.year = year;
        this.unit = unit;
    }

    /** What has the nearest day first. */
    List<Ahead> all() {
        Stream<Ahead> tasks = unit.all()
                .filter(one -> one.facts().lives())
                .flatMap(one -> Stream.concat(handIns(one), completion(one)));
        return Stream.of(tasks, letters(), findings())
                .flatMap(some -> some)
                .sorted(Ahead.ORDER)
                .toList();
    }

    private Stream<Ahead> ahead(Kind kind, String matter, String link, @Nullable LocalDate until) {
        Integer left = until == null ? null : (Integer) year.calendar().daysLeft(year.today(), until);
        return book.lines().stream()
                .filter(kind::costs)
                .findFirst()
                .map(RuleLine::code)
                .map(line -> new Ahead(line, kind, matter, link, until, left))
                .stream();
    }

    private static String matter(TaskInYear one) {
        return one.task().code() + " " + one.task().title();
    }

    private Stream<Ahead> handIns(TaskInYear one) {
        if (!one.facts().takesReports()) {
            return Stream.of();
        }
        Optional<Share> share = unit.share(one.task());
        return one.facts().obligations().stream()
                .filter(one.facts()::asked)
                .flatMap(report -> share.equals(Optional.of(Share.LEAD)) ? report(one, report) : part(one, report));
    }

    private Stream<Ahead> report(TaskInYear one, Obligation report) {
        String matter = matter(one) + " " + report.period().name();
        String link = UnitRecord.link(one.task()) + "/report?period="
                + report.period().name();
        ObligationStatus status = one.facts().status(report, year.today(), year.calendar());
        return switch (status) {
            case OPEN -> ahead(Kind.REPORT_OPEN, matter, link, report.due());
            case OVERDUE ->
                ahead(
                        Kind.REPORT_LATE,
                        matter,
                        link,
                        YearFacts.missedOn(report, year.calendar()).minusDays(1));
            case MISSED -> ahead(Kind.REPORT_MISSED, matter, link, null);
            case RETURNED -> returned(one.facts(), report, matter, link);
            case NOT_DUE, SUBMITTED, ACCEPTED, NOT_ASKED -> Stream.of();
        };
    }

    private Stream<Ahead> returned(YearFacts facts, Obligation report, String matter, String link) {
        LocalDate again = facts.newest(report).map(ReportFact::resubmitBy).orElse(null);
        Stream<Ahead> grade = ahead(Kind.REPORT_RETURNED, matter, link, again);
        return UnitReports.returns(facts, report.period().name()) == 1
                ? Stream.concat(grade, ahead(Kind.REPORT_RETURNED_ONCE, matter, link, again))
                : grade;
    }

    private Stream<Ahead> part(TaskInYear one, Obligation report) {
        if (unit.reports().wanted(one, report)) {
            String matter = matter(one) + " " + report.period().name();
            String link =
                    UnitRecord.link(one.task()) + "?period=" + report.period().name() + "#contribution";
            LocalDate due = unit.reports().partDue(report);
            if (!due.isBefore(year.today())) {
                return ahead(Kind.PART_OPEN, matter, link, due);
            }
            if (!report.due().isBefore(year.today())) {
                return ahead(Kind.PART_LATE, matter, link, report.due());
            }
            return ahead(Kind.PART_MISSED, matter, link, null);
        }
        return Stream.of();
    }

    private Stream<Ahead> completion(TaskInYear one) {
        YearFacts facts = one.facts();
        boolean leads = unit.share(one.task())
                .filter(share -> share != Share.COOPERATING)
                .isPresent();
        if (!leads || facts.standing().closedOn() != null) {
            return Stream.of();
        }
        Standing standing = facts.standingOn(year.today(), year.calendar());
        String matter = matter(one);
        String link = UnitRecord.link(one.task());
        Integer left = standing.daysLeft();
        boolean fixed = facts.fixedTermOn(year.today());
        if (fixed && standing.overdue()) {
            return ahead(Kind.TASK_OVERDUE, matter, link, nextLoss(facts));
        }
        if (fixed && left != null && left <= facts.standing().near().days()) {
            return ahead(Kind.TASK_DUE, matter, link, facts.due());
        }
        return standing.lag() > 0 ? ahead(Kind.TASK_BEHIND, matter, link, horizon(facts)) : Stream.of();
    }

    /** The last day on which closing it out is worth more than a day later. */
    private @Nullable LocalDate nextLoss(YearFacts facts) {
        CompletionFactors factors = book.completion();
        LocalDate due = facts.due();
        return due == null
                ? null
                : Stream.of(factors.lateDays(), factors.laterDays())
                        .map(days -> year.calendar().plus(due, days))
                        .filter(day -> !day.isBefore(year.today()))
                        .findFirst()
                        .orElse(null);
    }

    private LocalDate horizon(YearFacts facts) {
        LocalDate end = LocalDate.of(year.year(), 12, 31);
        LocalDate due = facts.due();
        return due == null || due.isAfter(end) ? end : due;
    }

    private Stream<Ahead> letters() {
        return unit.sent(LetterBook.Sent::unanswered)
                .flatMap(letter -> ahead(Kind.LETTER_OPEN, letter.number(), UnitRecord.link(letter), letter.replyBy()));
    }

    private Stream<Ahead> findings() {
        return unit.toMend()
                .filter(one ->
                        !one.overdue() && one.next() != null && one.next().ofUnit())
                .flatMap(one -> ahead(Kind.FINDING_OPEN, one.title(), UnitRecord.link(one), one.due()));
    }
}
