package org.guatu.organization.absence.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.organization.absence.handover.HandOver;
import org.guatu.organization.absence.handover.HandOverSheet;
import org.guatu.organization.absence.handover.HandingOver;
import org.guatu.organization.absence.handover.MakeHandOver;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;

/** 交接: all that a person holds on one page, with a receiver for each post; afterwards the sheet, to be printed. */
@Path("/handovers")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class HandOverPages {
    private static final int SHOWN = 200;

    private final HandingOver handingOver;
    private final Admitting admitting;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Flash flash;
    private final Clock clock;
    private final Template all;
    private final Template form;
    private final Template sheet;

    HandOverPages(
            HandingOver handingOver,
            Admitting admitting,
            CurrentCaller caller,
            Forms forms,
            Flash flash,
            Clock clock,
            @Location("organization/handovers.html") Template all,
            @Location("organization/handOverNew.html") Template form,
            @Location("organization/handOver.html") Template sheet) {
        this.handingOver = handingOver;
        this.admitting = admitting;
        this.caller = caller;
        this.forms = forms;
        this.flash = flash;
        this.clock = clock;
        this.all = all;
        this.form = form;
        this.sheet = sheet;
    }

    /** A post with its unit's code and the receiver chosen so far. */
    public record Row(HandOverSheet.Row post, String unit, String receiver) {}

    @GET
    public TemplateInstance all() {
        return all.data(
                "handOvers",
                handingOver.all(caller.get(), Long.MAX_VALUE, SHOWN).stream()
                        .map(HandOverAnswer::of)
                        .toList());
    }

    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery long person) {
        return page(person, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response make() {
        return forms.lead(
                new FormPage(
                        "", state -> page(leaver(state), state), "/handovers", "organization.absence.page.handedOver"),
                MakeHandOver.class,
                (asked, version) -> {
                    HandOver made = handingOver.make(asked.withoutPostsThatStay(), caller.get());
                    Next sheetOf = new Next("/handovers/" + made.id(), made.on().toString());
                    return made.status() == HandOver.Status.DONE
                            ? sheetOf
                            : sheetOf.saying("organization.absence.page.handOverPlanned");
                });
    }

    private static long leaver(FormState state) {
        return state.ids("", "leaver").stream().findFirst().orElse(0L);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id) {
        HandOverAnswer one = HandOverAnswer.of(handingOver.one(id, caller.get()));
        return sheet.data("one", one).data("account", admitting.ofPerson(caller.get(), one.leaver()));
    }

    @POST
    @Path("{id}/cancellation")
    @OnlyOnce
    public Response cancel(long id) {
        handingOver.cancel(id, caller.get());
        flash.say("organization.absence.page.cancelled");
        return Response.seeOther(URI.create("/handovers/" + id)).build();
    }

    private TemplateInstance page(long leaver, FormState again) {
        HandOverSheet held = handingOver.sheet(leaver, caller.get());
        List<String> receivers = again.values("", "moves.receiver");
        List<Row> rows = new ArrayList<>();
        for (HandOverSheet.Row post : held.posts()) {
            UnitRef unit = post.unit();
            rows.add(new Row(
                    post,
                    unit == null ? "" : unit.code(),
                    rows.size() < receivers.size() ? receivers.get(rows.size()) : ""));
        }
        return form.data("person", leaver)
                .data("account", admitting.ofPerson(caller.get(), leaver))
                .data("held", held)
                .data("rows", rows)
                .data("today", LocalDate.now(clock).toString())
                .data("receivers", handingOver.receivers(leaver, caller.get()))
                .data("unheld", again.at("unheld") != null)
                .data("again", again);
    }
}
