package org.guatu.debriefing.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guatu.debriefing.Debriefing;
import org.guatu.debriefing.DebriefingTerms;
import org.guatu.debriefing.DebriefingViews;
import org.guatu.debriefing.HoldingRounds;
import org.guatu.debriefing.command.AddReporter;
import org.guatu.debriefing.command.OrderSpeakers;
import org.guatu.debriefing.template.Rating;
import org.guatu.debriefing.view.Register;
import org.guatu.debriefing.view.RegisterFilter;
import org.guatu.debriefing.view.RegisterLine;
import org.guatu.debriefing.view.RoundCard;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Decision;
import org.guatu.platform.Invalid;
import org.guatu.platform.Verdict;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.TableQuery;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jspecify.annotations.Nullable;

/** 述法登记: who has reported in a round, with what the office does for many of them at once. */
@Path("/debriefings/{id:\\d+}")
@OnlyOnce
@RolesAllowed({
    Roles.LIAISON,
    Roles.DEPUTY_LEADER,
    Roles.UNIT_HEAD,
    Roles.RULE_OF_LAW_OFFICE,
    Roles.COMMITTEE,
    Roles.DISTRICT_LEADER
})
public class RegisterPages {
    private static final int ROWS = 50;

    private final DebriefingViews views;
    private final HoldingRounds holding;
    private final Debriefing debriefing;
    private final Organization organization;
    private final DebriefingTerms terms;
    private final Forms forms;
    private final CurrentCaller caller;
    private final Template page;

    RegisterPages(
            DebriefingViews views,
            HoldingRounds holding,
            Debriefing debriefing,
            Organization organization,
            DebriefingTerms terms,
            Forms forms,
            CurrentCaller caller,
            @Location("debriefing/register.html") Template page) {
        this.views = views;
        this.holding = holding;
        this.debriefing = debriefing;
        this.organization = organization;
        this.terms = terms;
        this.forms = forms;
        this.caller = caller;
        this.page = page;
    }

    /**
     * The ticked reports.
     *
     * @param all how many matched when all that match were ticked, also those on other pages; null where only some were
     */
    public record Ticked(@Nullable List<Long> reports, @Nullable Integer all) {}

    /** The turns of the speakers, one row for each; a row without a turn takes the speaker off. */
    public record Turns(@Nullable List<Turn> turns) {
        /** A speaker's turn. */
        public record Turn(@Nullable Long report, @Nullable Integer place) {}

        OrderSpeakers read() {
            return new OrderSpeakers(
                    turns == null
                            ? List.of()
                            : turns.stream()
                                    .filter(one -> one.report() != null && one.place() != null)
                                    .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.place())))
                                    .map(Turn::report)
                                    .toList());
        }
    }

    @GET
    public TemplateInstance register(long id, @Context UriInfo address) {
        return draw(id, address, forms.begin());
    }

    @POST
    @Path("reporters")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response add(long id, @Context UriInfo address) {
        return forms.act(
                form("reporter", id, address, "added"),
                AddReporter.class,
                (asked, version) -> holding.add(id, asked, caller.get()));
    }

    @POST
    @Path("reminders")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response remind(long id, @Context UriInfo address) {
        return forms.lead(
                form("reminder", id, address, "reminded"),
                version -> new Next("/debriefings/" + id, holding.remind(id, caller.get())));
    }

    /** All or none. */
    @POST
    @Path("acceptances")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response accept(long id, @Context UriInfo address) {
        return forms.lead(form("register", id, address, "acceptedMany"), Ticked.class, (ticked, version) -> {
            List<Long> chosen = chosen(id, ticked, address);
            chosen.forEach(report -> debriefing.decide(report, new Decision(Verdict.ACCEPT, null), null, caller.get()));
            return new Next("/debriefings/" + id, chosen.size());
        });
    }

    /** The ticked speak, behind those who do already. */
    @POST
    @Path("speakers")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response speak(long id, @Context UriInfo address) {
        return forms.act(form("register", id, address, "speakers"), Ticked.class, (ticked, version) -> {
            List<Long> all = new ArrayList<>(views.register(id, caller.get()).speakers().stream()
                    .map(RegisterLine::id)
                    .toList());
            all.addAll(chosen(id, ticked, address));
            holding.order(id, new OrderSpeakers(all), caller.get());
        });
    }

    @POST
    @Path("turns")
    @RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
    public Response order(long id, @Context UriInfo address) {
        return forms.act(
                form("turns", id, address, "speakers"),
                Turns.class,
                (turns, version) -> holding.order(id, turns.read(), caller.get()));
    }

    private List<Long> chosen(long id, Ticked ticked, UriInfo address) {
        Integer all = ticked.all();
        List<Long> chosen = all == null
                ? Objects.requireNonNullElse(ticked.reports(), List.<Long>of()).stream()
                        .distinct()
                        .toList()
                : views.register(id, caller.get()).shown(filter(address)).stream()
                        .map(RegisterLine::id)
                        .toList();
        new Invalid.Check()
                .require(!chosen.isEmpty(), "reports", "debriefing.noneTicked")
                .require(
                        all == null || all == chosen.size(),
                        "reports",
                        "platform.table.changed",
                        String.valueOf(all),
                        chosen.size())
                .orRefuse();
        return chosen;
    }

    private FormPage form(String form, long id, UriInfo address, String done) {
        return new FormPage(
                form, state -> draw(id, address, state), "/debriefings/" + id, "debriefing.page.done." + done);
    }

    private static RegisterFilter filter(UriInfo address) {
        Map<String, String> said = new HashMap<>();
        RegisterFilter.WORDS.forEach(
                word -> said.put(word, address.getQueryParameters().getFirst(word)));
        return RegisterFilter.of(said.get("shown"), said.get("unit"), said.get("rating"), said.get("q"));
    }

    private TemplateInstance draw(long id, UriInfo address, FormState again) {
        Caller by = caller.get();
        Register register = views.register(id, by);
        RoundCard card = register.card();
        RegisterFilter filter = filter(address);
        TableQuery asked = TableQuery.of("/debriefings/" + id, address, RegisterFilter.WORDS, ROWS);
        return page.data("card", card)
                .data("counts", card.counts())
                .data("table", asked.of(register.shown(filter), RegisterLine.COLUMNS))
                .data("speakers", register.speakers())
                .data("filter", filter)
                .data("query", asked.address())
                .data("narrowed", !filter.equals(RegisterFilter.ALL))
                .data("tooGood", card.counts().tooGood(terms.goodOneIn()))
                .data("goodOneIn", terms.goodOneIn())
                .data("choices", RegisterFilter.Shown.values())
                .data("ratings", Rating.values())
                .data("office", by.hasRole(Roles.RULE_OF_LAW_OFFICE))
                .data("wide", by.hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER))
                .data(
                        "units",
                        organization.units(by.regionId()).stream()
                                .filter(unit -> !unit.set())
                                .toList())
                .data("candidates", by.hasRole(Roles.RULE_OF_LAW_OFFICE) ? holding.candidates(id, by) : List.of())
                .data("again", again);
    }
}
