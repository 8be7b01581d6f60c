package org.guatu.desk.duty;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.insight.Act;
import org.guatu.insight.TaskCard;
import org.guatu.insight.duty.Duties;
import org.guatu.insight.duty.Duty;
import org.guatu.insight.duty.SubstituteDuties;
import org.guatu.insight.question.Questions;
import org.guatu.insight.question.Topic;
import org.guatu.insight.task.TaskFilter;
import org.guatu.insight.task.TaskViews;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.SubstitutePosts;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.TablePage;
import org.guatu.platform.web.TableQuery;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;

/** 我的待办: the first page of everybody. */
@Path("/")
public class DutiesPage {
    private static final int ROWS = 40;
    private static final int SOON = 5;

    /** Those who administer have no part in the business, and begin at their own desk. */
    private static final Map<String, String> ADMINISTRATION =
            Map.of(Roles.SYS_ADMIN, "/units", Roles.SECURITY_ADMIN, "/people", Roles.AUDITOR, "/trail");

    private final GatheringFacts gathering;
    private final Duties duties;
    private final TaskViews views;
    private final Organization organization;
    private final Questions questions;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;

    DutiesPage(
            GatheringFacts gathering,
            Duties duties,
            TaskViews views,
            Organization organization,
            Questions questions,
            CurrentCaller caller,
            Reader reader,
            @Location("desk/duties.html") Template page) {
        this.gathering = gathering;
        this.duties = duties;
        this.views = views;
        this.organization = organization;
        this.questions = questions;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
    }

    /** A duty with the page that settles it. */
    public record Line(Duty duty, String href, String inSteadOf) {
        static Line of(Duty duty, List<SubstitutePosts.Absent> behind) {
            String names = behind.stream().map(SubstitutePosts.Absent::name).collect(Collectors.joining("、"));
            if (duty.matter() != null) {
                return new Line(duty, duty.matter().href(), names);
            }
            String task = "/tasks/" + Objects.requireNonNull(duty.task()).id();
            return new Line(
                    duty,
                    switch (duty.kind()) {
                        case REPORT, RESUBMIT -> task + "/report?period=" + duty.period();
                        case REVIEW_REPORT -> "/review?report=" + duty.reportId();
                        case CONTRIBUTE -> task + "?period=" + duty.period() + "#contribution";
                        default -> task + "#" + form(duty.kind());
                    },
                    names);
        }

        private static String form(Act act) {
            return switch (act) {
                case ACCEPT -> "acceptance";
                case DECIDE_RETURN -> "decision";
                case SETTLE_MILESTONES -> "milestones";
                case REQUEST_CLOSE_OUT, REWORK_CLOSE_OUT -> "closeout";
                case REVIEW_CLOSE_OUT -> "closing";
                case EVALUATE -> "evaluation";
                case DECIDE_CARRY_OVER -> "carry";
                case SIGN_EXTENSION, REVISE_EXTENSION, DECIDE_EXTENSION, APPROVE_EXTENSION -> "extension";
                default -> "main";
            };
        }

        boolean late() {
            return DutiesPage.late(duty);
        }

        boolean soon() {
            return DutiesPage.soon(duty);
        }
    }

    @GET
    @Authenticated
    public Response first(@Context UriInfo address) {
        Caller by = caller.get();
        String desk = Roles.ADMINISTRATION.containsAll(by.roles())
                ? by.roles().stream().map(ADMINISTRATION::get).findFirst().orElse(null)
                : null;
        return desk == null
                ? Response.ok(duties(by, address)).build()
                : Response.seeOther(URI.create(desk)).build();
    }

    private TemplateInstance duties(Caller by, UriInfo address) {
        RegionFacts facts = gathering.newest(by);
        List<Duty> all = duties.of(facts, by);
        TablePage<Duty> table = TableQuery.of("/", address, List.of(), ROWS).of(all);
        List<Line> shown = table.rows().stream()
                .map(duty -> Line.of(duty, SubstituteDuties.from(duty, by, organization)))
                .toList();
        boolean owner = Roles.OF_A_UNIT.stream().anyMatch(by::hasRole) && !Roles.readsWholeRegion(by);
        List<TaskCard> tasks = owner || Roles.readsWholeRegion(by) ? views.list(TaskFilter.ALL, facts, by) : List.of();
        Set<String> own = owner ? ownUnits(by).map(Unit::code).collect(Collectors.toSet()) : Set.of();
        List<TaskCard> mine = owner
                ? tasks.stream()
                        .filter(task -> own.contains(task.lead().code()))
                        .toList()
                : tasks;
        boolean leads = by.hasAnyRole(Roles.DISTRICT_LEADER, Roles.COMMITTEE);
        return page.data(
                        "week",
                        leads && !tasks.isEmpty() ? questions.one(Topic.CHANGES, null, reader.locale(), by) : null)
                .data("all", all.size())
                .data("late", count(all, DutiesPage::late))
                .data("soon", count(all, DutiesPage::soon))
                .data("within", SOON)
                .data("now", shown.stream().filter(Line::soon).toList())
                .data("later", shown.stream().filter(line -> !line.soon()).toList())
                .data("owner", owner)
                .data("ownUnits", owner ? ownUnits(by).map(Unit::ref).toList() : List.of())
                .data("toWrite", count(all, duty -> duty.kind().writes()))
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("tasks", mine.size())
                .data("lights", TaskCard.lights(mine))
                .data("table", table);
    }

    private static boolean late(Duty duty) {
        return duty.daysLeft() != null && duty.daysLeft() < 0;
    }

    private static boolean soon(Duty duty) {
        return duty.daysLeft() != null && duty.daysLeft() <= SOON;
    }

    private static long count(List<Duty> duties, Predicate<Duty> wanted) {
        return duties.stream().filter(wanted).count();
    }

    private Stream<Unit> ownUnits(Caller by) {
        return by.units().stream().map(organization::unit);
    }
}
