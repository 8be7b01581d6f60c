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
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Sent;
import org.guatu.reporting.Contributing;
import org.guatu.reporting.Contribution;
import org.guatu.reporting.DecideReport;
import org.guatu.reporting.Report;
import org.guatu.reporting.Reporting;
import org.guatu.reporting.Reviewing;
import org.guatu.reporting.SubmitContribution;
import org.guatu.reporting.SubmitReport;
import org.guatu.reporting.Withdrawing;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports of the lead unit, contributions of cooperating units, and the reviewer's decisions. */
@Path("/api/v1")
@OnlyOnce
public class ReportsResource {
    private final Reporting reporting;
    private final Reviewing reviewing;
    private final Contributing contributing;
    private final Withdrawing withdrawing;
    private final Organization organization;
    private final Evidence evidence;
    private final CurrentCaller caller;

    ReportsResource(
            Reporting reporting,
            Reviewing reviewing,
            Contributing contributing,
            Withdrawing withdrawing,
            Organization organization,
            Evidence evidence,
            CurrentCaller caller) {
        this.reporting = reporting;
        this.reviewing = reviewing;
        this.contributing = contributing;
        this.withdrawing = withdrawing;
        this.organization = organization;
        this.evidence = evidence;
        this.caller = caller;
    }

    @POST
    @Path("/tasks/{id}/reports")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ReportAnswer> submit(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SubmitReport sent) {
        SubmitReport command = Sent.required(sent);
        Report report = reporting.submit(id, command, Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.CREATED, report, once(command.evidence()));
    }

    @GET
    @Path("/reports/{id}")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP, Roles.DISTRICT_LEADER, Roles.EVALUATION_TEAM})
    public RestResponse<ReportAnswer> report(long id) {
        Report report = reviewing.report(id, caller.get());
        return answer(RestResponse.Status.OK, report, attached(report));
    }

    @POST
    @Path("/tasks/{id}/contributions")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD})
    public RestResponse<ContributionAnswer> contribute(long id, @Nullable SubmitContribution sent) {
        SubmitContribution part = Sent.required(sent);
        List<Long> attached = part.proofs();
        Contribution contribution = contributing.contribute(id, part, caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                ContributionAnswer.of(contribution, organization.ref(contribution.unitId()), once(attached)));
    }

    @POST
    @Path("/reports/{id}/decision")
    @RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COORDINATION_GROUP})
    public RestResponse<ReportAnswer> decide(
            long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecideReport sent) {
        Report decided = reviewing.decide(id, Sent.required(sent), Etags.version(ifMatch), caller.get());
        return answer(RestResponse.Status.OK, decided, attached(decided));
    }

    /** Takes a report back: its unit while it is undecided, the office afterwards and with a reason. */
    @POST
    @Path("/reports/{id}/withdrawal")
    @RolesAllowed({Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD, Roles.RULE_OF_LAW_OFFICE})
    public void withdraw(long id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Because sent) {
        Because why = sent == null ? new Because(null) : sent;
        withdrawing.withdraw(id, why, Etags.version(ifMatch), caller.get());
    }

    private List<Long> attached(Report report) {
        return report.proofs() == 0 ? List.of() : evidence.idsOf(Report.KIND, report.id());
    }

    private static List<Long> once(List<Long> attached) {
        return attached.stream().distinct().toList();
    }

    private RestResponse<ReportAnswer> answer(RestResponse.Status status, Report report, List<Long> attached) {
        return Etags.answer(
                status, ReportAnswer.of(report, organization.ref(report.unitId()), attached), report.version());
    }
}
