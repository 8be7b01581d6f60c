package org.guatu.desk.task;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.desk.list.CarryTargets;
import org.guatu.desk.list.KindWords;
import org.guatu.desk.list.TaskRow;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.evidence.Evidence;
import org.guatu.evidence.EvidenceFile;
import org.guatu.insight.task.TaskStory;
import org.guatu.insight.task.TaskTrails;
import org.guatu.insight.task.TaskViews;
import org.guatu.insight.task.TrailLine;
import org.guatu.insight.task.Versions;
import org.guatu.lifecycle.Milestone;
import org.guatu.lifecycle.Planning;
import org.guatu.lifecycle.Terms;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Reader;
import org.guatu.reporting.NearTerms;
import org.guatu.supervision.instruction.InstructionViews;
import org.guatu.supervision.rectification.FindingViews;
import org.jspecify.annotations.Nullable;

/** Puts the page of one task together: its story, its strip, its process, its trail, and the acts open to the reader. */
@ApplicationScoped
class TaskPage {
    private static final int NEWEST_LINES = 8;
    private static final int ALL_LINES = 500;
    private static final int EMPTY_ROWS = 2;

    private final TaskViews views;
    private final Versions versions;
    private final CarryTargets targets;
    private final TaskTrails tracing;
    private final Planning planning;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final Reader reader;
    private final Organization organization;
    private final Recusal recusal;
    private final ExtensionPanel extensions;
    private final Evidence evidence;
    private final FindingViews findings;
    private final InstructionViews instructions;
    private final Calendars calendars;
    private final TaskActs.Rules rules;
    private final CurrentCaller caller;
    private final Clock clock;
    private final long limit;
    private final Template page;

    TaskPage(
            TaskViews views,
            Versions versions,
            CarryTargets targets,
            TaskTrails tracing,
            Planning planning,
            Catalogue catalogue,
            KeepingKinds kinds,
            Reader reader,
            Organization organization,
            Recusal recusal,
            ExtensionPanel extensions,
            Evidence evidence,
            FindingViews findings,
            InstructionViews instructions,
            Calendars calendars,
            Terms terms,
            NearTerms near,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "guatu.evidence.limit") MemorySize limit,
            @Location("desk/task.html") Template page) {
        this.views = views;
        this.versions = versions;
        this.targets = targets;
        this.tracing = tracing;
        this.planning = planning;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.reader = reader;
        this.organization = organization;
        this.recusal = recusal;
        this.extensions = extensions;
        this.evidence = evidence;
        this.findings = findings;
        this.instructions = instructions;
        this.calendars = calendars;
        this.rules = new TaskActs.Rules(terms, near);
        this.caller = caller;
        this.clock = clock;
        this.limit = limit.asLongValue();
        this.page = page;
    }

    /** A row of the milestone form, as it stands or as it was typed. */
    public record GateRow(Object title, Object due, Object weight) {}

    /**
     * The page.
     *
     * @param kept ids of the files that came with a refused form
     * @param wholeTrail whether every line of the trail is wanted
     * @param period the period that the contribution form begins with, or null
     */
    TemplateInstance of(long id, Again again, List<Long> kept, boolean wholeTrail, @Nullable String period) {
        Caller by = caller.get();
        LocalDate today = LocalDate.now(clock);
        TaskStory story = views.story(id, by);
        ChangeActs changes = ChangeActs.of(story, by, today);
        TaskActs.Place place = place(id, story, by);
        TaskActs acts = TaskActs.of(story, place, by, today, rules);
        List<TrailLine> trail = tracing.trail(id, Long.MAX_VALUE, (wholeTrail ? ALL_LINES : NEWEST_LINES) + 1, by);
        int lines = wholeTrail ? ALL_LINES : NEWEST_LINES;
        LocalDate nextDue = story.card().next().due();
        List<EvidenceFile> files = evidence.files(kept, by);
        return page.data("story", story)
                .data("card", story.card())
                .data("kind", KindWords.of(kinds.one(story.card().list().kind()), reader.locale()))
                .data("row", new TaskRow(story.card()))
                .data("acts", acts)
                .data("owner", place.lead())
                .data("changeActs", changes)
                .data("versions", versions.ofTask(id, by))
                .data("grades", TaskEvaluation.Grade.values())
                .data("cadences", Cadence.values())
                .data("hows", CarryOver.How.values())
                .data("named", NamedParts.of(story.card()))
                .data("leads", changes.adjust() ? leads(by) : List.of())
                .data(
                        "targets",
                        changes.carry() ? targets.besides(story.card().list().id(), by) : List.of())
                .data("again", again)
                .data("strip", MilestoneTimeline.of(story, today))
                .data("trail", trail.stream().limit(lines).toList())
                .data("moreTrail", trail.size() > lines)
                .data("process", tracing.process(id, by))
                .data("ext", extensions.of(id, story, by))
                .data("nextDays", nextDue == null ? null : calendars.current().daysLeft(today, nextDue))
                .data("gates", acts.settle() || acts.change() ? gates(id, story, acts, again, by) : List.of())
                .data("findings", findings.ofTask(id, by))
                .data("instructions", instructions.list(id, by))
                .data("mayFind", by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR))
                .data("mayInstruct", by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE))
                .data("kept", files)
                .data("limit", limit)
                .data("limitText", (limit >> 20) + " MB")
                .data("period", period)
                .data("units", acts.decideReturn() ? others(story, by) : List.of());
    }

    private TaskActs.Place place(long id, TaskStory story, Caller by) {
        Unit lead =
                organization.byCode(by.regionId(), story.card().lead().code()).orElse(null);
        boolean mine = lead != null && by.belongsTo(lead.id());
        return new TaskActs.Place(
                mine,
                !mine && catalogue.partner(id, by.units()).isPresent(),
                lead != null && recusal.mayJudge(by, lead.id()),
                by.units().stream().map(organization::unit).map(Unit::code).collect(Collectors.toSet()));
    }

    private List<GateRow> gates(long id, TaskStory story, TaskActs acts, Again again, Caller by) {
        List<GateRow> rows = new ArrayList<>();
        if (again.holds("milestones")) {
            List<String> titles = again.values("title");
            for (int i = 0; i < titles.size(); i++) {
                rows.add(new GateRow(titles.get(i), nth(again.values("due"), i), nth(again.values("weight"), i)));
            }
            return rows;
        }
        if (acts.settle()) {
            for (Milestone one : planning.proposal(id, by)) {
                rows.add(new GateRow(one.title(), one.due(), one.weight()));
            }
        } else {
            story.milestones().forEach(one -> rows.add(new GateRow(one.title(), one.due(), one.weight())));
        }
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(new GateRow("", "", ""));
        }
        return rows;
    }

    private static String nth(List<String> values, int i) {
        return i < values.size() ? values.get(i) : "";
    }

    private List<Unit> leads(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .toList();
    }

    private List<Unit> others(TaskStory story, Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit ->
                        !unit.set() && !unit.code().equals(story.card().lead().code()))
                .toList();
    }
}
