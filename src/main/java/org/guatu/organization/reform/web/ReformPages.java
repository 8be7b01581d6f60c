package org.guatu.organization.reform.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.reform.ReformUnit;
import org.guatu.organization.reform.Reforming;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;

/** 机构改革: renames a unit, or closes it with a successor, on the strength of a document. */
@Path("/units/{code}/reform")
@RolesAllowed(Roles.SYS_ADMIN)
public class ReformPages {
    private final Reforming reforming;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Clock clock;
    private final Template page;

    ReformPages(
            Reforming reforming,
            Organization organization,
            CurrentCaller caller,
            Forms forms,
            Clock clock,
            @Location("organization/reform.html") Template page) {
        this.reforming = reforming;
        this.organization = organization;
        this.caller = caller;
        this.forms = forms;
        this.clock = clock;
        this.page = page;
    }

    @GET
    public TemplateInstance begin(String code) {
        return page(code, forms.begin());
    }

    @POST
    @Path("name")
    @OnlyOnce
    public Response rename(String code) {
        return take("rename", code, "organization.reform.page.renamed");
    }

    @POST
    @Path("end")
    @OnlyOnce
    public Response close(String code) {
        return take("close", code, "organization.reform.page.closed");
    }

    private Response take(String form, String code, String done) {
        return forms.lead(
                new FormPage(form, state -> page(code, state), "/units/" + code, done),
                ReformUnit.class,
                (asked, version) -> new Next(
                        "/units/" + code,
                        reforming.reform(caller.get(), code, asked, version).formerName()));
    }

    private TemplateInstance page(String code, FormState again) {
        long region = caller.get().regionId();
        Unit unit = organization.standing(region, code).orElseThrow(() -> new NotFound("platform.notFound"));
        return page.data("unit", unit.ref())
                .data("fullName", unit.fullName())
                .data("set", unit.set())
                .data("version", unit.version())
                .data(
                        "successors",
                        organization.units(region).stream()
                                .filter(other -> !other.set() && other.id() != unit.id())
                                .map(Unit::ref)
                                .toList())
                .data("people", organization.peopleOf(unit.id()).size())
                .data("today", LocalDate.now(clock).toString())
                .data("again", again);
    }
}
