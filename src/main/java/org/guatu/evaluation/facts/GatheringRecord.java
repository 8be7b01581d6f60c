package org.guatu.evaluation.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Part;
import org.guatu.evaluation.Evaluating;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.time.OfficeDays;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.rectification.FindingCard;
import org.guatu.supervision.rectification.FindingFilter;
import org.guatu.supervision.rectification.FindingViews;

/** Looks up what is on record about a year: one look at the tasks and seven queries, however many units there are. */
@ApplicationScoped
@Transactional
class GatheringRecord {
    private final GatheringFacts facts;
    private final Catalogue catalogue;
    private final Extending extending;
    private final Contributing contributing;
    private final Reporting reporting;
    private final Evaluating evaluating;
    private final LetterBook letters;
    private final FindingViews findings;
    private final OfficeTime time;

    GatheringRecord(
            GatheringFacts facts,
            Catalogue catalogue,
            Extending extending,
            Contributing contributing,
            Reporting reporting,
            Evaluating evaluating,
            LetterBook letters,
            FindingViews findings,
            OfficeTime time) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.extending = extending;
        this.contributing = contributing;
        this.reporting = reporting;
        this.evaluating = evaluating;
        this.letters = letters;
        this.findings = findings;
        this.time = time;
    }

    YearRecord ofRegion(long regionId, int year) {
        return as(new Caller(0, "", regionId, Set.of(), Set.of(Roles.RULE_OF_LAW_OFFICE), ""), year);
    }

    /** What concerns one unit, whoever asks. */
    YearRecord of(Unit unit, int year) {
        return as(new Caller(0, "", unit.regionId(), Set.of(unit.id()), Roles.OF_A_UNIT, ""), year);
    }

    private YearRecord as(Caller reader, int year) {
        LocalDate today = time.today();
        List<TaskInYear> years = facts.ofYear(year, reader).all().stream()
                .filter(one -> YearRecord.takesPart(one, today))
                .toList();
        List<Long> yearIds = years.stream().map(one -> one.year().id()).toList();
        List<Long> taskIds = years.stream().map(one -> one.task().id()).toList();
        return new YearRecord(
                year,
                today,
                time.calendar(reader.regionId()),
                years,
                parts(taskIds),
                extending.approved(yearIds),
                handedIn(yearIds),
                reporting.grades(yearIds),
                evaluating.ofYear(year, taskIds),
                letters(reader, year),
                findings(reader, year));
    }

    private Map<Long, List<Part>> parts(List<Long> taskIds) {
        return catalogue.parts(taskIds);
    }

    private Map<YearRecord.HandIn, LocalDate> handedIn(List<Long> yearIds) {
        return contributing.handedIn(yearIds).stream()
                .collect(Collectors.toMap(
                        one -> new YearRecord.HandIn(one.taskYearId(), one.unitId(), one.period()),
                        one -> OfficeDays.dayOf(one.at()),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    private List<LetterBook.Sent> letters(Caller reader, int year) {
        Instant from = OfficeDays.startOf(LocalDate.of(year, 1, 1));
        Instant until = OfficeDays.startOf(LocalDate.of(year + 1, 1, 1));
        return letters.sent(reader.regionId(), from, until);
    }

    private List<FindingCard> findings(Caller reader, int year) {
        return findings.list(FindingFilter.ALL, reader).stream()
                .filter(one -> one.stage().shownToUnit() && one.due().getYear() == year)
                .toList();
    }
}
