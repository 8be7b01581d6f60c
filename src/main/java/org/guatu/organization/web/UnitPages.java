package org.guatu.organization.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.guatu.organization.Administering;
import org.guatu.organization.DescribeUnit;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitDirectory.SetRule;
import org.guatu.organization.UnitGroup;
import org.guatu.organization.UnitRef;
import org.guatu.organization.reform.Reforming;
import org.guatu.organization.reform.web.ReformAnswer;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 单位: the bodies of the region and the names by which documents call them. */
@Path("/units")
@RolesAllowed(Roles.SYS_ADMIN)
public class UnitPages {
    private final Organization organization;
    private final Administering administering;
    private final Reforming reforming;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Template all;
    private final Template one;

    UnitPages(
            Organization organization,
            Administering administering,
            Reforming reforming,
            CurrentCaller caller,
            Forms forms,
            @Location("organization/units.html") Template all,
            @Location("organization/unit.html") Template one) {
        this.organization = organization;
        this.administering = administering;
        this.reforming = reforming;
        this.caller = caller;
        this.forms = forms;
        this.all = all;
        this.one = one;
    }

    @GET
    public TemplateInstance all(@RestQuery @Nullable String q) {
        String words = q == null ? "" : q.strip();
        List<Unit> units = units();
        return all.data(
                        "units",
                        units.stream()
                                .filter(unit -> says(unit, words.toLowerCase(Locale.ROOT)))
                                .map(this::answer)
                                .toList())
                .data("all", units.size())
                .data("sets", units.stream().filter(Unit::set).count())
                .data("q", words);
    }

    private static boolean says(Unit unit, String words) {
        String text = String.join(
                "\n", unit.code(), unit.name(), unit.fullName(), String.join("\n", unit.aliases()), unit.category());
        return text.toLowerCase(Locale.ROOT).contains(words);
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return page(null, forms.begin());
    }

    @POST
    @OnlyOnce
    public Response add() {
        return forms.lead(
                new FormPage("", state -> page(null, state), "/units", "organization.page.unit.added"),
                DescribeUnit.class,
                (asked, version) -> new Next(
                        "/units", administering.addUnit(caller.get(), asked).name()));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(String code) {
        return page(find(code), forms.begin());
    }

    @POST
    @Path("{code}")
    @OnlyOnce
    public Response edit(String code) {
        return forms.lead(
                new FormPage("", state -> page(find(code), state), "/units", "organization.page.unit.saved"),
                DescribeUnit.class,
                (asked, version) -> new Next(
                        "/units",
                        administering
                                .editUnit(caller.get(), code, asked, version)
                                .name()));
    }

    private List<Unit> units() {
        return organization.unitsEver(caller.get().regionId());
    }

    private Unit find(String code) {
        Caller by = caller.get();
        return organization.byCode(by.regionId(), code).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private UnitAnswer answer(Unit unit) {
        return UnitAnswer.of(unit, organization);
    }

    private TemplateInstance page(@Nullable Unit unit, FormState again) {
        UnitAnswer known = unit == null ? UnitAnswer.NEW : answer(unit);
        UnitRef host = known.host();
        return one.data("unit", unit == null ? null : unit.ref())
                .data("known", known)
                .data("aliases", String.join("\n", known.aliases()))
                .data("host", host == null ? "" : host.code())
                .data(
                        "forecast",
                        unit != null
                                && !unit.set()
                                && caller.get()
                                        .hasAnyRole(Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER))
                .data("version", unit == null ? null : unit.version())
                .data(
                        "hosts",
                        units().stream()
                                .filter(other -> !other.set() && other.standing() && other.hostId() == null)
                                .filter(other -> unit == null || !other.code().equals(unit.code()))
                                .map(Unit::ref)
                                .toList())
                .data(
                        "categories",
                        units().stream().map(Unit::category).distinct().toList())
                .data(
                        "reforms",
                        unit == null
                                ? List.of()
                                : ReformAnswer.all(reforming.of(caller.get(), unit.code()), organization))
                .data("closedOn", unit == null ? null : unit.closedOn())
                .data("successor", known.successor())
                .data("rules", SetRule.values())
                .data("groups", UnitGroup.values())
                .data("group", known.group() == null ? "" : known.group().name())
                .data("again", again);
    }
}
