package org.guatu.reporting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.Figure;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Reviewing;
import org.guatu.reporting.SubmitReport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports of the lead unit, contributions of cooperating units, and the reviewer's decisions. */
@Path("/api/v1")
@OnlyOnce
public class ReportsResource {
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final Contributing contributing;
    private final Organization organization;
    private final Evidence evidence;
    private final CurrentCaller caller;

    ReportsResource(
            Reporting reporting,
            Reviewing reviewing,
            Contributing contributing,
            Organization organization,
            Evidence evidence,
            CurrentCaller caller) {
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.contributing = contributing;
        this.organization = organization;
        this.evidence = evidence;
        this.caller = caller;
    }

    /** Percent may arrive as any number; a fraction is refused with the rest of what is wrong. */
    public record ReportSent(
            @Nullable String period,
            java.math.@Nullable BigDecimal percent,
            @Nullable String done,
            @Nullable String problems,
            @Nullable String next,
            @Nullable String reason,
            @Nullable List<Figure> figures,
            @Nullable List<Long> evidence) {
        SubmitReport command() {
            return new SubmitReport(period, whole(), done, problems, next, reason, figures, evidence);
        }

        private @Nullable Integer whole() {
            try {
                return percent == null ? null : percent.intValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        }
    }

    @POST
    @Path("/tasks/{id}/reports")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ReportAnswer> submit(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReportSent sent) {
        SubmitReport command = Sent.required(sent).command();
        Report report = reporting.submit(id, command, Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.CREATED, report, once(command.evidence()));
    }

    @GET
    @Path("/reports/{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP, Roles.DISTRICT_LEADER, Roles.EVALUATION_TEAM})
    public RestResponse<ReportAnswer> report(long id) {
        return answer(RestResponse.Status.OK, reviewing.report(id, caller.get()), evidence.idsOf(Report.KIND, id));
    }

    /** What a cooperating unit hands in for a period. */
    public record ContributionSent(
            @Nullable String period, @Nullable String done, @Nullable String problems, @Nullable List<Long> evidence) {}

    @POST
    @Path("/tasks/{id}/contributions")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ContributionAnswer> contribute(long id, @Nullable ContributionSent sent) {
        ContributionSent from = Sent.required(sent);
        List<Long> attached = from.evidence() == null ? List.of() : from.evidence();
        Contribution contribution =
                contributing.contribute(id, from.period(), from.done(), from.problems(), attached, caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                ContributionAnswer.of(contribution, organization.ref(contribution.unitId()), once(attached)));
    }

    /** The reviewer's decision; grade A to D, reason where it is a return. */
    public record DecisionSent(@Nullable Decision decision, @Nullable String reason, Report.@Nullable Grade grade) {}

    /** To let a report count, or to send it back. */
    public enum Decision {
        ACCEPT,
        RETURN
    }

    @POST
    @Path("/reports/{id}/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public RestResponse<ReportAnswer> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionSent sent) {
        DecisionSent decision = Sent.required(sent);
        if (decision.decision() == null) {
            throw new Invalid("decision", "reporting.decisionMissing");
        }
        Report decided = reviewing.decide(
                id,
                decision.decision() == Decision.ACCEPT,
                decision.grade(),
                decision.reason(),
                Etags.version(ifMatch),
                caller.get());
        return answer(RestResponse.Status.OK, decided, evidence.idsOf(Report.KIND, id));
    }

    private static List<Long> once(List<Long> attached) {
        return attached.stream().distinct().toList();
    }

    private RestResponse<ReportAnswer> answer(RestResponse.Status status, Report report, List<Long> attached) {
        return RestResponse.ResponseBuilder.create(
                        status, ReportAnswer.of(report, organization.ref(report.unitId()), attached))
                .header("ETag", Etags.of(report.version()))
                .build();
    }
}
