package org.guatu.desk.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.Act;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.Duty;
import org.guatu.insight.task.Stories;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskStory.ReportCard;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.NotFound;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.web.ProblemAnswer.Item;
import org.guatu.platform.web.Problems;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.ManyForms.Outcome;
import org.guatu.platform.web.form.ManyForms.Row;
import org.guatu.platform.web.form.TypedTexts;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.guatu.reporting.facts.TaskInYear;
import org.guatu.reporting.standing.Period;
import org.guatu.reporting.standing.ReportFact;
import org.jspecify.annotations.Nullable;

/** Puts the grid together: a row for every report and every part that waits for the reader's units. */
@ApplicationScoped
class ReportGrid {
    private final GatheringFacts gathering;
    private final Duties duties;
    private final Stories stories;
    private final Contributing contributing;
    private final Catalogue catalogue;
    private final Organization organization;
    private final Drafts drafts;
    private final Problems problems;
    private final Template page;

    ReportGrid(
            GatheringFacts gathering,
            Duties duties,
            Stories stories,
            Contributing contributing,
            Catalogue catalogue,
            Organization organization,
            Drafts drafts,
            Problems problems,
            @Location("desk/reportGrid.html") Template page) {
        this.gathering = gathering;
        this.duties = duties;
        this.stories = stories;
        this.contributing = contributing;
        this.catalogue = catalogue;
        this.organization = organization;
        this.drafts = drafts;
        this.problems = problems;
        this.page = page;
    }

    /** A row that was not taken: its place on the page, or null where it is not asked for any more, and why. */
    public record Refused(@Nullable String form, String title, String period, String why) {}

    /** Whether somebody wrote anything that the grid shows, or added figures or proofs to it. */
    static boolean written(Draft draft) {
        return Stream.of("percent", "done", "problems", "next", "reason", "evidence", "figures.value")
                .flatMap(field -> draft.fields().getOrDefault(field, List.of()).stream())
                .anyMatch(value -> !value.isBlank());
    }

    TemplateInstance of(FormState again, Caller by) {
        return show(again, List.of(), 0, false, by);
    }

    /** The page that follows: how many are handed in, which were refused and why, and the rows that remain. */
    TemplateInstance after(List<Outcome> outcomes, FormState again, Caller by) {
        List<Outcome> refused =
                outcomes.stream().filter(one -> one.refusal() != null).toList();
        return show(again, refused, outcomes.size() - refused.size(), true, by);
    }

    private TemplateInstance show(FormState again, List<Outcome> refused, int handedIn, boolean told, Caller by) {
        Map<String, List<Item>> wrong = new HashMap<>();
        for (Outcome one : refused) {
            wrong.put(one.row().draft(), problems.wrong(Objects.requireNonNull(one.refusal())));
        }
        List<GridRow> rows = rows(again, wrong, by);
        Set<String> shown = rows.stream().map(GridRow::draft).collect(Collectors.toSet());
        return page.data("rows", rows)
                .data("told", told)
                .data("handedIn", handedIn)
                .data(
                        "refused",
                        refused.stream()
                                .map(one -> refused(one, wrong, shown, by))
                                .toList())
                .data("unplaced", unplaced(refused, shown, by))
                .data("again", again);
    }

    private Refused refused(Outcome one, Map<String, List<Item>> wrong, Set<String> shown, Caller by) {
        String draft = one.row().draft();
        String why = Objects.requireNonNull(wrong.get(draft)).stream()
                .map(Item::message)
                .collect(Collectors.joining(" "));
        try {
            RowAddress address = RowAddress.of(draft);
            String title = catalogue.task(address.task(), by).title();
            return new Refused(shown.contains(draft) ? address.form() : null, title, address.period(), why);
        } catch (NotFound | NotAllowed gone) {
            return new Refused(null, "", "", why);
        }
    }

    /** What was written into rows that are not asked for any more: it is shown, so that nobody loses it. */
    private @Nullable List<String> unplaced(List<Outcome> refused, Set<String> shown, Caller by) {
        List<String> texts = new ArrayList<>();
        for (Outcome one : refused) {
            if (!shown.contains(one.row().draft())) {
                texts.addAll(texts(one.row(), by));
            }
        }
        return texts.isEmpty() ? null : texts;
    }

    private List<String> texts(Row row, Caller by) {
        Optional<Draft> draft = row.unit() == null || by.belongsTo(row.unit())
                ? drafts.of(new Drafts.Key(row.draft(), row.unit()), by)
                : Optional.empty();
        String text = row.text();
        return draft.map(kept -> TypedTexts.of(kept.fields()))
                .orElse(text == null || text.isBlank() ? List.of() : List.of(text));
    }

    private List<GridRow> rows(FormState again, Map<String, List<Item>> wrong, Caller by) {
        RegionFacts facts = gathering.newest(by);
        Map<Long, List<TaskInYear>> tasks = facts.all().stream()
                .collect(Collectors.groupingBy(one -> one.task().id()));
        List<Duty> asked = duties.of(facts, by).stream()
                .filter(duty -> duty.kind().writes())
                .toList();
        Set<Given> given = given(asked, tasks);
        return asked.stream()
                .map(duty -> row(duty, tasks, given, again, wrong, by))
                .toList();
    }

    /** A part that is in, for the unit that owes it today. */
    private record Given(long year, long unit, String period) {}

    private Set<Given> given(List<Duty> asked, Map<Long, List<TaskInYear>> tasks) {
        List<Long> years = asked.stream()
                .filter(duty -> duty.kind() == Act.CONTRIBUTE)
                .map(duty -> of(duty, tasks).year().id())
                .distinct()
                .toList();
        return contributing.handedIn(years).stream()
                .map(one -> new Given(one.taskYearId(), organization.actingFor(one.unitId()), one.period()))
                .collect(Collectors.toSet());
    }

    /** The task in the year of the period that is owed; in its newest where it is an interim report. */
    private static TaskInYear of(Duty duty, Map<Long, List<TaskInYear>> tasks) {
        List<TaskInYear> oldestFirst =
                tasks.getOrDefault(Objects.requireNonNull(duty.task()).id(), List.of());
        Integer year = Period.yearOf(duty.period());
        return oldestFirst.stream()
                .filter(one -> year != null && one.year().year() == year)
                .findFirst()
                .orElseGet(() -> oldestFirst.get(oldestFirst.size() - 1));
    }

    private GridRow row(
            Duty duty,
            Map<Long, List<TaskInYear>> tasks,
            Set<Given> given,
            FormState again,
            Map<String, List<Item>> wrong,
            Caller by) {
        TaskInYear one = of(duty, tasks);
        boolean report = duty.kind() != Act.CONTRIBUTE;
        RowAddress address = new RowAddress(report, one.task().id(), Objects.requireNonNull(duty.period()));
        Long unit = report ? Long.valueOf(one.task().leadUnitId()) : null;
        List<UnitRef> units = report ? List.of() : units(one, address.period(), given, by);
        ReportCard returned = report ? cameBack(duty, one, address, by) : null;
        List<Item> refused = wrong.getOrDefault(address.draft(), List.of());
        again.refuse(address.form(), refused);
        again.draft(address.form(), address.draft(), unit);
        return new GridRow(
                duty,
                report,
                address.form(),
                address.draft(),
                unit,
                address.single(),
                one.facts()
                        .newestAccepted()
                        .map(ReportFact::percent)
                        .orElse(one.year().openingPercent()),
                returned,
                units,
                GridRow.hidden(address, again, returned, units),
                again.values(address.form(), "evidence").size(),
                refused.stream()
                        .filter(item -> !GridRow.shows(report, item.field()))
                        .map(Item::message)
                        .toList());
    }

    private List<UnitRef> units(TaskInYear one, String period, Set<Given> given, Caller by) {
        return catalogue.partners(one.task().id(), by.units()).stream()
                .filter(unit -> !given.contains(new Given(one.year().id(), unit, period)))
                .map(organization::ref)
                .toList();
    }

    /** The report that is written anew: one that was returned, or taken back. */
    private @Nullable ReportCard cameBack(Duty duty, TaskInYear one, RowAddress address, Caller by) {
        boolean before = one.facts().reports().stream()
                .anyMatch(report -> report.period().equals(address.period()));
        if (duty.kind() != Act.RESUBMIT && !before) {
            return null;
        }
        TaskStory story = stories.of(address.task(), one.year().year(), by);
        return ReportPage.cameBack(story, address.period());
    }
}
