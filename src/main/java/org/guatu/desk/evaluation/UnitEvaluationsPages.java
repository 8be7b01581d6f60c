package org.guatu.desk.evaluation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.Freezing;
import org.guatu.evaluation.command.ApproveResult;
import org.guatu.evaluation.command.OpenYear;
import org.guatu.evaluation.publication.EvaluationPublication;
import org.guatu.evaluation.publication.Publishing;
import org.guatu.evaluation.unit.Approving;
import org.guatu.evaluation.unit.EvaluationStage;
import org.guatu.evaluation.unit.Opening;
import org.guatu.evaluation.view.EvaluationCard;
import org.guatu.evaluation.view.UnitEvaluationViews;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitGroup;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 年度考核: the units of a year, group by group, and what the office and the committee do with many of them at once. */
@Path("/evaluations")
public class UnitEvaluationsPages {
    private final UnitEvaluationViews views;
    private final Opening opening;
    private final Freezing freezing;
    private final Approving approving;
    private final Publishing publishing;
    private final OfficeTime time;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template page;

    UnitEvaluationsPages(
            UnitEvaluationViews views,
            Opening opening,
            Freezing freezing,
            Approving approving,
            Publishing publishing,
            OfficeTime time,
            CurrentCaller caller,
            Forms forms,
            @Location("desk/evaluations.html") Template page) {
        this.views = views;
        this.opening = opening;
        this.freezing = freezing;
        this.approving = approving;
        this.publishing = publishing;
        this.time = time;
        this.caller = caller;
        this.forms = forms;
        this.page = page;
    }

    /** The units of a group, the best first as far as they are scored. */
    public record Group(UnitGroup name, List<EvaluationCard> cards) {}

    /** The results that the committee approves together. */
    public record ApproveMany(@Nullable List<Long> chosen) {}

    @GET
    @RolesAllowed({
        Roles.EVALUATION_TEAM,
        Roles.COMMITTEE,
        Roles.DISTRICT_LEADER,
        Roles.RULE_OF_LAW_OFFICE,
        Roles.LIAISON,
        Roles.DEPUTY_LEADER,
        Roles.UNIT_HEAD
    })
    public TemplateInstance list(@RestQuery @Nullable Integer year) {
        return draw(year(year), forms.begin());
    }

    @POST
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response open(@RestForm @Nullable Integer year) {
        return act(year, "opened", () -> opening.open(new OpenYear(year(year), null), caller.get()));
    }

    @POST
    @Path("freeze")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response freeze(@RestForm @Nullable Integer year) {
        return act(year, "frozen", () -> freezing.freeze(year(year), caller.get()));
    }

    @POST
    @Path("publication")
    @OnlyOnce
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response publish(@RestForm @Nullable Integer year) {
        return act(year, "published", () -> publishing.publish(year(year), caller.get()));
    }

    private Response act(@Nullable Integer year, String done, Runnable act) {
        return forms.act(form(year(year), done), version -> act.run());
    }

    /** All or none. */
    @POST
    @Path("approvals")
    @OnlyOnce
    @RolesAllowed(Roles.COMMITTEE)
    public Response approve(@RestForm @Nullable Integer year) {
        int shown = year(year);
        return forms.lead(form(shown, "approved"), ApproveMany.class, (many, version) -> {
            List<Long> chosen = many.chosen() == null ? List.of() : many.chosen();
            if (chosen.isEmpty()) {
                throw new Invalid("chosen", "evaluation.page.noneChosen");
            }
            chosen.forEach(id ->
                    approving.decide(id, new ApproveResult(ApproveResult.Choice.APPROVE, null), null, caller.get()));
            return new Next(address(shown), chosen.size());
        });
    }

    private FormPage form(int year, String done) {
        return new FormPage("", state -> draw(year, state), address(year), "evaluation.page.done." + done);
    }

    private static String address(int year) {
        return "/evaluations?year=" + year;
    }

    /** In the first half of a year the one before is judged. */
    private int year(@Nullable Integer asked) {
        LocalDate today = time.today();
        return asked != null ? asked : today.getMonthValue() <= 6 ? today.getYear() - 1 : today.getYear();
    }

    private TemplateInstance draw(int year, FormState again) {
        Caller by = caller.get();
        List<EvaluationCard> cards = views.list(year, by);
        LocalDate publishedOn = views.publication(year, by)
                .map(EvaluationPublication::publishedOn)
                .orElse(null);
        boolean office = by.hasRole(Roles.RULE_OF_LAW_OFFICE);
        return page.data("year", Integer.toString(year))
                .data("before", Integer.toString(year - 1))
                .data("after", year < time.today().getYear() ? Integer.toString(year + 1) : null)
                .data("groups", groups(cards))
                .data("all", cards.size())
                .data("toScore", cards.stream().filter(EvaluationCard::mayScore).count())
                .data(
                        "mayApprove",
                        by.hasRole(Roles.COMMITTEE)
                                && cards.stream().anyMatch(card -> card.stage() == EvaluationStage.REVIEWED))
                .data("mayOpen", office && cards.isEmpty())
                .data("mayFreeze", office && cards.stream().anyMatch(card -> card.stage() == EvaluationStage.CHECKED))
                .data("mayPublish", office && !cards.isEmpty() && publishedOn == null)
                .data("publishedOn", publishedOn)
                .data("documents", documents(year, cards, publishedOn != null, by))
                .data("again", again);
    }

    /** The papers of the whole year, for those who see it as a whole; none before a unit has its score. */
    private static List<PaperLink> documents(int year, List<EvaluationCard> cards, boolean published, Caller by) {
        boolean reads = by.hasRole(Roles.RULE_OF_LAW_OFFICE)
                || by.hasRole(Roles.COMMITTEE)
                || by.hasRole(Roles.DISTRICT_LEADER);
        boolean scored = cards.stream().anyMatch(card -> card.score() != null);
        return reads && scored ? PaperLink.ofYear(year, published) : List.of();
    }

    private static List<Group> groups(List<EvaluationCard> cards) {
        return Arrays.stream(UnitGroup.values())
                .map(group -> new Group(
                        group,
                        cards.stream()
                                .filter(card -> card.group() == group)
                                .sorted(java.util.Comparator.comparingInt((EvaluationCard card) ->
                                                Objects.requireNonNullElse(card.rank(), Integer.MAX_VALUE))
                                        .thenComparing(card -> card.unit().code()))
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }
}
