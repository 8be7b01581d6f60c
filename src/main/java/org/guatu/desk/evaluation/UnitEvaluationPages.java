package org.guatu.desk.evaluation;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.guatu.evaluation.appeal.Appealing;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.command.CheckMaterial;
import org.guatu.evaluation.command.DecideAppeal;
import org.guatu.evaluation.command.FileAppeal;
import org.guatu.evaluation.command.FoundProblem;
import org.guatu.evaluation.command.GiveScores;
import org.guatu.evaluation.command.GiveScores.LineScore;
import org.guatu.evaluation.command.SelfEvaluate;
import org.guatu.evaluation.unit.Approving;
import org.guatu.evaluation.unit.Judging;
import org.guatu.evaluation.unit.Preparing;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jspecify.annotations.Nullable;

/** The page of one unit's evaluation with the act that it waits for. */
@Path("/evaluations")
@OnlyOnce
public class UnitEvaluationPages {
    private final UnitEvaluationPage page;
    private final Preparing preparing;
    private final Judging judging;
    private final Appealing appealing;
    private final Approving approving;
    private final Forms forms;
    private final CurrentCaller caller;

    UnitEvaluationPages(
            UnitEvaluationPage page,
            Preparing preparing,
            Judging judging,
            Appealing appealing,
            Approving approving,
            Forms forms,
            CurrentCaller caller) {
        this.page = page;
        this.preparing = preparing;
        this.judging = judging;
        this.appealing = appealing;
        this.approving = approving;
        this.forms = forms;
        this.caller = caller;
    }

    /** The form of a check: boxes that were not ticked are not sent. */
    public record CheckForm(
            @Nullable String words,
            @Nullable Boolean spot,
            @Nullable List<Long> admitted,
            @Nullable List<CheckMaterial.FoundVeto> vetoes,
            @Nullable List<FoundProblem> problems) {
        CheckMaterial read() {
            return new CheckMaterial(words, spot, admitted == null ? List.of() : admitted, vetoes, problems);
        }
    }

    /** The form of scores: each line stands there, and those left blank are as the record says. */
    public record ScoreForm(
            @Nullable List<LineScore> lines, @Nullable String words, @Nullable List<FoundProblem> problems) {
        GiveScores read() {
            return new GiveScores(true, given(lines), words, problems);
        }
    }

    /** The form of the decision on an appeal, with the same lines. */
    public record AppealForm(
            DecideAppeal.@Nullable Ruling decision, @Nullable String reason, @Nullable List<LineScore> lines) {
        DecideAppeal read() {
            return new DecideAppeal(decision, reason, given(lines));
        }
    }

    private static List<LineScore> given(@Nullable List<LineScore> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(one -> one.score() != null
                                || (one.reason() != null && !one.reason().isBlank()))
                        .toList();
    }

    @GET
    @Path("{id:\\d+}")
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance evaluation(long id) {
        return page.of(id, forms.begin());
    }

    @POST
    @Path("{id:\\d+}/self-evaluation")
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response selfEvaluate(long id) {
        return forms.act(
                form(id, "self"),
                SelfEvaluate.class,
                (said, version) -> preparing.selfEvaluate(id, said, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/material-check")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response check(long id) {
        return forms.act(
                form(id, "check"),
                CheckForm.class,
                (found, version) -> preparing.check(id, found.read(), version, caller.get()));
    }

    /** The next unit of the queue follows. */
    @POST
    @Path("{id:\\d+}/scores")
    @RolesAllowed(Roles.EVALUATION_TEAM)
    public Response score(long id) {
        String next = page.afterScoring(id);
        return forms.lead(form(id, "scores"), ScoreForm.class, (given, version) -> {
            judging.score(id, given.read(), caller.get());
            return new Next(next);
        });
    }

    @POST
    @Path("{id:\\d+}/appeal")
    @RolesAllowed(Roles.UNIT_HEAD)
    public Response appeal(long id) {
        return forms.act(
                form(id, "appeal"),
                FileAppeal.class,
                (said, version) -> appealing.file(id, said, version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/appeal/decision")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response decideAppeal(long id) {
        return forms.act(
                form(id, "ruling"),
                AppealForm.class,
                (said, version) -> appealing.decide(id, said.read(), version, caller.get()));
    }

    @POST
    @Path("{id:\\d+}/approval")
    @RolesAllowed(Roles.COMMITTEE)
    public Response approve(long id) {
        return forms.act(
                form(id, "approval"),
                ApproveResult.class,
                (said, version) -> approving.decide(id, said, version, caller.get()));
    }

    private FormPage form(long id, String act) {
        return new FormPage(act, state -> page.of(id, state), "/evaluations/" + id, "evaluation.page.done." + act);
    }
}
