package org.guatu.catalogue.web.link;

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
import java.net.URI;
import org.guatu.catalogue.link.LinkImporting;
import org.guatu.catalogue.link.LinkTable;
import org.guatu.catalogue.link.Linking;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
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
    private final UploadGuard guard;
    private final CurrentCaller caller;
    private final Forms forms;

    LinkPages(
            Linking linking,
            LinkImporting importing,
            LinksPage page,
            UploadGuard guard,
            CurrentCaller caller,
            Forms forms) {
        this.linking = linking;
        this.importing = importing;
        this.page = page;
        this.guard = guard;
        this.caller = caller;
        this.forms = forms;
    }

    @GET
    public TemplateInstance links(@RestQuery @Nullable String q, @RestQuery @Nullable Long list) {
        return page.all(q, list);
    }

    /** Two searches, and the tasks that each found to choose from. */
    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return page.add(from, to, forms.begin());
    }

    @POST
    @Path("new")
    @OnlyOnce
    public Response add() {
        return forms.act(
                new FormPage("", page::addAgain, "/lists/links", "catalogue.page.links.made", 1),
                LinkForm.class,
                (sent, version) -> linking.add(sent.asNew(), caller.get()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(long id) {
        return page.one(linking.one(id, caller.get()), forms.begin());
    }

    @POST
    @Path("{id}")
    @OnlyOnce
    public Response change(long id) {
        return forms.act(
                form(id, "catalogue.page.links.changed"),
                LinkForm.class,
                (sent, version) -> linking.change(id, sent.asked(), version, caller.get()));
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
    public Response end(long id) {
        return forms.act(
                form(id, "catalogue.page.links.ended"),
                Because.class,
                (because, version) -> linking.end(id, because, version, caller.get()));
    }

    private FormPage form(long id, String done) {
        return new FormPage("", state -> page.one(linking.one(id, caller.get()), state), "/lists/links", done);
    }

    @GET
    @Path("import")
    public TemplateInstance table() {
        return page.table(forms.begin());
    }

    /** Links all pairs of the table or none. The table is read once and not kept. */
    @POST
    @Path("import")
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response table(@RestForm("file") @Nullable FileUpload file) {
        return forms.lead(
                new FormPage("", page::table, "/lists/links", "catalogue.page.links.made"),
                LinkTable.class,
                (between, version) -> new Next("/lists/links", read(file, between)));
    }

    private int read(@Nullable FileUpload file, LinkTable between) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        CheckedFile table = guard.check(file);
        try (InputStream content = table.open()) {
            return importing.read(table.name(), content, between, caller.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
