package org.guatu.catalogue.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.KindCard;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.jspecify.annotations.Nullable;

/** 清单类别: the kinds of list; administrators keep them, the office looks. */
@Path("/kinds")
@RolesAllowed(Roles.SYS_ADMIN)
public class KindPages {
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Template all;
    private final Template one;

    KindPages(
            KeepingKinds kinds,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            @Location("catalogue/kinds.html") Template all,
            @Location("catalogue/kind.html") Template one) {
        this.kinds = kinds;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.all = all;
        this.one = one;
    }

    /** A kind as a row, with its words in the reader's language. */
    public record Row(KindCard card, String name, String lead, String leader) {}

    @GET
    @RolesAllowed({Roles.SYS_ADMIN, Roles.RULE_OF_LAW_OFFICE})
    public TemplateInstance all() {
        return all.data("kinds", kinds.all().stream().map(this::row).toList())
                .data("keeps", caller.get().hasRole(Roles.SYS_ADMIN));
    }

    private Row row(ListKind kind) {
        return new Row(
                kind.card(),
                kind.called(reader.locale()),
                kind.leadCalled(reader.locale()),
                kind.leaderCalled(reader.locale()));
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        return page(null, KindForm.Shown.of(KindSent.EMPTY, 0), Again.NONE);
    }

    @POST
    @OnlyOnce
    public Response add(@BeanParam KindForm sent) {
        ListKind added = Forms.orAgain(
                () -> kinds.add(sent.card(sent.code()), caller.get()),
                again -> page(null, sent.shown(sent.code()), again));
        flash.say("catalogue.page.kind.added", added.called(reader.locale()));
        return Response.seeOther(URI.create("/kinds")).build();
    }

    @GET
    @Path("{code}")
    public TemplateInstance one(String code) {
        ListKind kind = kinds.one(code);
        return page(kind, KindForm.Shown.of(kind.card(), kind.version()), Again.NONE);
    }

    @POST
    @Path("{code}")
    @OnlyOnce
    public Response edit(String code, @BeanParam KindForm sent) {
        ListKind edited = Forms.orAgain(
                () -> kinds.edit(sent.card(code), sent.version, caller.get()),
                again -> page(kinds.one(code), sent.shown(code), again));
        flash.say("catalogue.page.kind.saved", edited.called(reader.locale()));
        return Response.seeOther(URI.create("/kinds")).build();
    }

    private TemplateInstance page(@Nullable ListKind kind, KindForm.Shown form, Again again) {
        return one.data("kind", kind == null ? null : row(kind))
                .data("form", form)
                .data("cadences", Cadence.values())
                .data("again", again);
    }
}
