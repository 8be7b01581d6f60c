package org.guatu.catalogue.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.LinkImporting;
import org.guatu.catalogue.link.Linking;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 衔接: all links, one more by searching both tasks, a table of many; change and end one. */
@Path("/lists/links")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class LinkPages {
    private final Linking linking;
    private final LinkImporting importing;
    private final LinksPage page;
    private final CurrentCaller caller;
    private final Flash flash;

    LinkPages(Linking linking, LinkImporting importing, LinksPage page, CurrentCaller caller, Flash flash) {
        this.linking = linking;
        this.importing = importing;
        this.page = page;
        this.caller = caller;
        this.flash = flash;
    }

    @GET
    public TemplateInstance links(@RestQuery @Nullable String q, @RestQuery @Nullable Long list) {
        return page.all(q, list);
    }

    /** Two searches, and the tasks that each found to choose from. */
    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return page.add(LinksPage.Typed.searched(from, to), Again.NONE);
    }

    @POST
    @Path("new")
    @OnlyOnce
    public Response add(
            @RestForm @Nullable Long from,
            @RestForm @Nullable Long to,
            @RestForm @Nullable String type,
            @RestForm @Nullable String contribution,
            @RestForm @Nullable String searchedFrom,
            @RestForm @Nullable String searchedTo) {
        LinksPage.Typed typed = new LinksPage.Typed(searchedFrom, searchedTo, from, to, type, contribution);
        Forms.orAgain(
                () -> {
                    if (from == null || to == null) {
                        throw new Invalid(from == null ? "from" : "to", "catalogue.page.links.chooseBoth");
                    }
                    return linking.add(from, to, type(type), share(contribution), caller.get());
                },
                again -> page.add(typed, again));
        flash.say("catalogue.page.links.made", 1);
        return Response.seeOther(URI.create("/lists/links")).build();
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id) {
        return page.one(linking.one(id, caller.get()), Again.NONE);
    }

    @POST
    @Path("{id}")
    @OnlyOnce
    public Response change(
            long id,
            @RestForm @Nullable String type,
            @RestForm @Nullable String contribution,
            @RestForm @Nullable Integer version) {
        Forms.orAgain(
                () -> linking.change(id, type(type), share(contribution), version, caller.get()),
                again -> page.one(linking.one(id, caller.get()), again));
        flash.say("catalogue.page.links.changed");
        return Response.seeOther(URI.create("/lists/links")).build();
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    @Path("{id}/end")
    public Response back(long id) {
        return Response.seeOther(URI.create("/lists/links/" + id)).build();
    }

    @POST
    @Path("{id}/end")
    @OnlyOnce
    public Response end(long id, @RestForm @Nullable String reason, @RestForm @Nullable Integer version) {
        Forms.orAgain(
                () -> {
                    linking.end(id, reason, version, caller.get());
                    return id;
                },
                again -> page.one(linking.one(id, caller.get()), again));
        flash.say("catalogue.page.links.ended");
        return Response.seeOther(URI.create("/lists/links")).build();
    }

    @GET
    @Path("import")
    public TemplateInstance table() {
        return page.table(null, null, Again.NONE);
    }

    /** Links all pairs of the table or none. */
    @POST
    @Path("import")
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response table(
            @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable Long from, @RestForm @Nullable Long to) {
        int made = Forms.orAgain(() -> read(file, from, to), again -> page.table(from, to, again));
        flash.say("catalogue.page.links.made", made);
        return Response.seeOther(URI.create("/lists/links")).build();
    }

    private int read(@Nullable FileUpload file, @Nullable Long from, @Nullable Long to) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return importing.read(file.fileName(), content, from, to, caller.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Link.Type type(@Nullable String sent) {
        try {
            return Link.Type.valueOf(String.valueOf(sent));
        } catch (IllegalArgumentException e) {
            throw new Invalid("type", "catalogue.linkIncomplete");
        }
    }

    /** In percent on the page; empty for an equal share. */
    private static @Nullable BigDecimal share(@Nullable String percent) {
        String text = percent == null ? "" : percent.strip().replace("%", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new Invalid("contribution", "catalogue.contributionOutOfRange");
        }
        return new BigDecimal(text).movePointLeft(2);
    }
}
