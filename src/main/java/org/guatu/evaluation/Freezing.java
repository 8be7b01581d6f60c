package org.guatu.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.calendar.WorkCalendar;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.lifecycle.YearEnding;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.jspecify.annotations.Nullable;

/**
 * 年度冻结: one act of the office per region and year, after the material check of all evaluations that were opened, at the
 * earliest when every report of the year is decided or its due day passed ten working days ago (domain brief §4.1). It ends all instances of the year.
 */
@ApplicationScoped
@Transactional
public class Freezing {
    /** Working days after its due day for which an undecided report holds the freeze up. */
    private static final int WAITED_FOR = 10;

    private static final int NAMED = 3;

    private final GatheringFacts facts;
    private final YearEnding ending;
    private final Preparing preparing;
    private final Organization organization;
    private final OfficeTime time;

    Freezing(GatheringFacts facts, YearEnding ending, Preparing preparing, Organization organization, OfficeTime time) {
        this.facts = facts;
        this.ending = ending;
        this.preparing = preparing;
        this.organization = organization;
        this.time = time;
    }

    /** Freezes a year; answers how many tasks' years it ended. */
    public int freeze(@Nullable Integer year, Caller by) {
        if (year == null) {
            throw new Invalid("year", "evaluation.yearMissing");
        }
        LocalDate today = time.today();
        if (!today.isAfter(LocalDate.of(year, 12, 31))) {
            throw new Refusal("evaluation.freeze.notOverYet", Integer.toString(year));
        }
        WorkCalendar calendar = time.calendar(by.regionId());
        List<String> waiting = facts.newest(by).all().stream()
                .filter(one -> one.year().year() == year && one.facts().lives())
                .flatMap(one -> undecided(one, calendar, today))
                .toList();
        if (!waiting.isEmpty()) {
            throw new Refusal(
                    "evaluation.freeze.reportsOpen",
                    waiting.size(),
                    waiting.stream().distinct().limit(NAMED).collect(Collectors.joining("、")));
        }
        requireChecked(year, by);
        int ended = ending.freeze(year, by);
        preparing.freeze(year, by);
        return ended;
    }

    private void requireChecked(int year, Caller by) {
        List<String> unchecked = preparing.unchecked(year, by).stream()
                .map(one -> organization.ref(one.unitId()).name())
                .toList();
        if (!unchecked.isEmpty()) {
            throw new Refusal(
                    "evaluation.freeze.unchecked",
                    unchecked.size(),
                    String.join("、", unchecked.subList(0, Math.min(NAMED, unchecked.size()))));
        }
    }

    private static Stream<String> undecided(TaskInYear one, WorkCalendar calendar, LocalDate today) {
        return one.facts()
                .undecided()
                .filter(asked -> today.isBefore(calendar.plus(asked.due(), WAITED_FOR)))
                .map(asked -> one.task().code());
    }
}
