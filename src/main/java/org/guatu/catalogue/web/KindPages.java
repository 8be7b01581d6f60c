package org.guatu.catalogue.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.DescribeKind;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotAllowed;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jspecify.annotations.Nullable;

/** 清单类别: the kinds of list; administrators keep them, the office looks. */
@Path("/kinds")
@RolesAllowed(Roles.SYS_ADMIN)
public class KindPages {
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Forms forms;
    private final Template all;
    private final Template one;

    KindPages(
            KeepingKinds kinds,
            CurrentCaller caller,
            Reader reader,
            Forms forms,
            @Location("catalogue/kinds.html") Template all,
            @Location("catalogue/kind.html") Template one) {
        this.kinds = kinds;
        this.caller = caller;
        this.reader = reader;
        this.forms = forms;
        this.all = all;
        this.one = one;
    }

    /** A kind as a row, with its words in the reader's language. */
    public record Row(KindCard card, String name, String lead, String leader, boolean own, boolean kept) {}

    @GET
    @RolesAllowed({Roles.SYS_ADMIN, Roles.RULE_OF_LAW_OFFICE})
    public TemplateInstance all() {
        return all.data(
                        "kinds",
                        kinds.all(caller.get().regionId()).stream()
                                .map(this::row)
                                .toList())
                .data("keeps", caller.get().hasRole(Roles.SYS_ADMIN));
    }

    private Row row(ListKind kind) {
        return new Row(
                kind.card(),
                kind.called(reader.locale()),
                kind.leadCalled(reader.locale()),
                kind.leaderCalled(reader.locale()),
                kind.regionId() != null,
                caller.get().hasRole(Roles.SYS_ADMIN) && kinds.keeps(kind, caller.get()));
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
                new FormPage("", state -> page(null, state), "/kinds", "catalogue.page.kind.added"),
                DescribeKind.class,
                (asked, version) -> listed(kinds.add(asked, caller.get())));
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(String code) {
        return page(kept(code), forms.begin());
    }

    @POST
    @Path("{code}")
    @OnlyOnce
    public Response edit(String code) {
        return forms.lead(
                new FormPage("", state -> page(kept(code), state), "/kinds", "catalogue.page.kind.saved"),
                DescribeKind.class,
                (asked, version) -> listed(kinds.edit(code, asked, version, caller.get())));
    }

    /** One of the region's kinds that the reader's region may edit; the others are in the table. */
    private ListKind kept(String code) {
        ListKind kind = kinds.one(code, caller.get().regionId());
        if (!kinds.keeps(kind, caller.get())) {
            throw new NotAllowed("catalogue.kindOfTheTop");
        }
        return kind;
    }

    private Next listed(ListKind kind) {
        return new Next("/kinds", kind.called(reader.locale()));
    }

    private TemplateInstance page(@Nullable ListKind kind, FormState again) {
        return one.data("kind", kind == null ? null : row(kind))
                .data("card", kind == null ? KindCard.NEW : kind.card())
                .data("version", kind == null ? null : kind.version())
                .data("cadences", Cadence.values())
                .data("again", again);
    }
}
