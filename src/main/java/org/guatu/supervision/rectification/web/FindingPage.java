package org.guatu.supervision.rectification.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.form.FormState;
import org.guatu.supervision.rectification.FindingStage;
import org.guatu.supervision.rectification.FindingStory;
import org.guatu.supervision.rectification.FindingViews;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.ReopeningTask;
import org.guatu.supervision.rectification.inspection.Inspecting;
import org.jspecify.annotations.Nullable;

/** Puts the page of one finding together, and the form that opens one. */
@ApplicationScoped
class FindingPage {
    private static final List<String> FORMS_WITH_FILES = List.of("plan", "done", "verification", "lookBack");

    private final FindingViews views;
    private final ReopeningTask reopeningTask;
    private final Inspecting inspecting;
    private final Organization organization;
    private final Evidence evidence;
    private final CurrentCaller caller;
    private final Template page;
    private final Template form;

    FindingPage(
            FindingViews views,
            ReopeningTask reopeningTask,
            Inspecting inspecting,
            Organization organization,
            Evidence evidence,
            CurrentCaller caller,
            @Location("supervision/finding.html") Template page,
            @Location("supervision/findingNew.html") Template form) {
        this.views = views;
        this.reopeningTask = reopeningTask;
        this.inspecting = inspecting;
        this.organization = organization;
        this.evidence = evidence;
        this.caller = caller;
        this.page = page;
        this.form = form;
    }

    /** A step of the way; {@code state} is {@code passed}, {@code current} or empty. */
    public record Way(String step, String state) {
        private static final List<List<FindingStage>> STEPS = List.of(
                List.of(FindingStage.FOUND, FindingStage.DISMISSED),
                List.of(FindingStage.ASSIGNED, FindingStage.REOPENED, FindingStage.PLAN_SUBMITTED),
                List.of(FindingStage.PLAN_APPROVED, FindingStage.RECTIFYING),
                List.of(FindingStage.SELF_VERIFIED),
                List.of(FindingStage.OFFICE_VERIFIED),
                List.of(FindingStage.CLOSED, FindingStage.LOOK_BACK, FindingStage.FINISHED));
        private static final List<String> WORDS = List.of("assign", "plan", "rectify", "verify", "close", "lookBack");

        static List<Way> of(FindingStage stage) {
            int now = 0;
            while (!STEPS.get(now).contains(stage)) {
                now++;
            }
            int here = stage == FindingStage.FINISHED ? STEPS.size() : now;
            return IntStream.range(0, STEPS.size())
                    .mapToObj(i -> new Way(WORDS.get(i), i < here ? "passed" : i == here ? "current" : ""))
                    .toList();
        }
    }

    /** Where a finding that is opened comes from, as the address says it, and then the form. */
    public record Origin(
            @Nullable Long task,
            @Nullable Long inspection,
            @Nullable String source,
            @Nullable Long sourceId,
            @Nullable Long recurrenceOf,
            @Nullable String title) {
        static Origin of(FormState typed) {
            return new Origin(
                    id(typed, "task"),
                    id(typed, "inspection"),
                    typed.value("finding", "source", "").toString(),
                    id(typed, "sourceId"),
                    id(typed, "recurrenceOf"),
                    null);
        }

        private static @Nullable Long id(FormState typed, String field) {
            return typed.ids("finding", field).stream().findFirst().orElse(null);
        }

        /** One draft for each thing that a finding is about. */
        public String draft() {
            return String.join(
                    "/",
                    "findings",
                    Objects.toString(task, ""),
                    Objects.toString(sourceId, ""),
                    Objects.toString(recurrenceOf, ""));
        }
    }

    TemplateInstance of(long id, FormState again) {
        Caller by = caller.get();
        FindingStory story = views.story(id, by);
        FindingStage stage = story.card().stage();
        boolean turn = views.isTurnOf(id, by);
        boolean judge = by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.INSPECTOR) && views.mayJudge(id, by);
        return page.data("story", story)
                .data("card", story.card())
                .data("way", Way.of(stage))
                .data("turn", turn)
                .data("mayReopen", judge && stage.closed())
                .data("mayLookBack", judge && (stage == FindingStage.CLOSED || stage == FindingStage.LOOK_BACK))
                .data("mayReopenTask", judge && reopeningTask.possible(story, by))
                .data("again", again)
                .data("unit", organization.ownUnit(story.card().lead(), by))
                .data("units", units(by));
    }

    TemplateInstance fresh(Origin origin, FormState again) {
        Caller by = caller.get();
        return form.data("origin", origin)
                .data("task", origin.task() == null ? null : views.taskTitle(origin.task(), by))
                .data("sources", Found.Source.values())
                .data("kinds", List.of(Found.Kind.LIMITED, Found.Kind.IMMEDIATE, Found.Kind.LONG_TERM))
                .data("severities", Found.Severity.values())
                .data("inspections", inspecting.inspections(by))
                .data("units", units(by))
                .data("again", again);
    }

    private static List<Long> kept(FormState again) {
        return FORMS_WITH_FILES.stream()
                .flatMap(form -> again.ids(form, "evidence").stream())
                .toList();
    }

    private List<Unit> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .toList();
    }
}
