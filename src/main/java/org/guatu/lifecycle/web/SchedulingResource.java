package org.guatu.lifecycle.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.lifecycle.backward.GatePattern;
import org.guatu.lifecycle.scheduling.DependTasks;
import org.guatu.lifecycle.scheduling.Depending;
import org.guatu.lifecycle.scheduling.DescribeGates;
import org.guatu.lifecycle.scheduling.KeepingScenario;
import org.guatu.lifecycle.scheduling.LimitLoad;
import org.guatu.lifecycle.scheduling.Scenario;
import org.guatu.lifecycle.scheduling.SchedulingTerms;
import org.guatu.lifecycle.scheduling.SetAcceptance;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What an office's schedule is made by, and the keeping of what was tried out. */
@Path("/api/v1")
@OnlyOnce
public class SchedulingResource {
    private final SchedulingTerms terms;
    private final Depending depending;
    private final KeepingScenario keeping;
    private final KeepingKinds kinds;
    private final Organization organization;
    private final CurrentCaller caller;

    SchedulingResource(
            SchedulingTerms terms,
            Depending depending,
            KeepingScenario keeping,
            KeepingKinds kinds,
            Organization organization,
            CurrentCaller caller) {
        this.terms = terms;
        this.depending = depending;
        this.keeping = keeping;
        this.kinds = kinds;
        this.organization = organization;
        this.caller = caller;
    }

    /**
     * Gates of a kind.
     *
     * @param version for the If-Match of their next change; null while they are the usual ones
     */
    public record GatesAnswer(String kind, int days, List<GatePattern.Gate> gates, @Nullable Integer version) {
        static GatesAnswer of(String kind, SchedulingTerms.KindTerms said) {
            return new GatesAnswer(kind, said.pattern().days(), said.pattern().gates(), said.version());
        }
    }

    /** How many tasks a unit carries at once. */
    public record LimitAnswer(UnitRef unit, int tasks) {}

    /** By which day the tasks of a list are to be finished. */
    public record AcceptanceAnswer(long list, LocalDate day) {}

    /** What the schedule is made by. */
    public record TermsAnswer(List<GatesAnswer> gates, List<LimitAnswer> limits, List<AcceptanceAnswer> acceptances) {}

    /** Gates of every kind of list, the usual ones too; limits and acceptance days where there are any. */
    @GET
    @Path("schedule/terms")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
    public TermsAnswer terms() {
        long region = caller.get().regionId();
        SchedulingTerms.Of said = terms.ofRegion(region);
        return new TermsAnswer(
                kinds.all(region).stream()
                        .map(kind -> GatesAnswer.of(kind.code(), said.gatesOf(kind.code())))
                        .toList(),
                said.limits().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new LimitAnswer(organization.ref(one.getKey()), one.getValue()))
                        .toList(),
                said.acceptances().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new AcceptanceAnswer(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Tasks of lists of the kind go through these gates; milestones that are settled stay. The kind is that of the address. */
    @PUT
    @Path("schedule/gates/{code}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<GatesAnswer> gates(
            @RestPath String code, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DescribeGates body) {
        DescribeGates sent = Sent.required(body);
        SchedulingTerms.KindTerms described = terms.describe(
                new DescribeGates(code, sent.days(), sent.gates()), Etags.version(ifMatch), caller.get());
        Integer version = described.version();
        return Etags.ok(GatesAnswer.of(code, described), version == null ? 0 : version);
    }

    /** The unit of the address carries so many tasks at once; null where any number. */
    @PUT
    @Path("schedule/limits/{code}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<Void> limit(@RestPath String code, @Nullable LimitLoad body) {
        terms.limit(new LimitLoad(code, Sent.required(body).tasks()), caller.get());
        return RestResponse.noContent();
    }

    /** The tasks of the list of the address are to be finished by a day; null where their own deadlines hold. */
    @PUT
    @Path("schedule/acceptances/{id}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<Void> acceptance(long id, @Nullable SetAcceptance body) {
        terms.accept(new SetAcceptance(id, Sent.required(body).day()), caller.get());
        return RestResponse.noContent();
    }

    /** Keeps what was tried out, each part by the act that there is for it; all or nothing. */
    @POST
    @Path("schedule/scenario")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<Void> keep(@HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Scenario body) {
        keeping.keep(Sent.required(body), Etags.version(ifMatch), caller.get());
        return RestResponse.noContent();
    }

    /** A task as the one side of a dependency. */
    public record SideAnswer(long id, String code, String title, long list) {
        static SideAnswer of(Task task) {
            return new SideAnswer(task.id(), task.code(), task.title(), task.listId());
        }
    }

    /** The task {@code before} is finished before the task {@code after} begins. */
    public record DependencyAnswer(long id, SideAnswer before, SideAnswer after) {
        static DependencyAnswer of(Depending.Pair pair) {
            return new DependencyAnswer(pair.id(), SideAnswer.of(pair.before()), SideAnswer.of(pair.after()));
        }
    }

    /** Those between tasks that the caller sees, by id. */
    @GET
    @Path("dependencies")
    @Authenticated
    public Page<DependencyAnswer> dependencies(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String after) {
        int rows = Page.limit(limit);
        long beyond = Page.afterId(after);
        return Page.of(
                depending.all(caller.get()).stream()
                        .filter(pair -> pair.id() > beyond)
                        .limit(rows + 1L)
                        .map(DependencyAnswer::of)
                        .toList(),
                rows,
                DependencyAnswer::id);
    }

    /** 422 where it is there already, or closes a circle, which is told by its way. */
    @POST
    @Path("dependencies")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<DependencyAnswer> depend(@Nullable DependTasks body) {
        return RestResponse.status(
                RestResponse.Status.CREATED, DependencyAnswer.of(depending.add(Sent.required(body), caller.get())));
    }

    @DELETE
    @Path("dependencies/{id}")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public RestResponse<Void> remove(long id) {
        depending.remove(id, caller.get());
        return RestResponse.noContent();
    }
}
