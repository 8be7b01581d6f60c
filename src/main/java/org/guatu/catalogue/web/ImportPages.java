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
import java.net.URI;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.ConfirmImport;
import org.guatu.catalogue.intake.Confirming;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.ListImport;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 导入: choose a file, look it through on the desk, make it a draft or change a list by it, or give it up. */
@Path("/imports")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class ImportPages {
    private final Importing importing;
    private final Confirming confirming;
    private final Catalogue catalogue;
    private final DeskPage desk;
    private final CurrentCaller caller;
    private final Forms forms;
    private final NewImportPage begin;
    private final UploadGuard guard;

    ImportPages(
            Importing importing,
            Confirming confirming,
            Catalogue catalogue,
            DeskPage desk,
            CurrentCaller caller,
            Forms forms,
            NewImportPage begin,
            UploadGuard guard) {
        this.importing = importing;
        this.confirming = confirming;
        this.catalogue = catalogue;
        this.desk = desk;
        this.caller = caller;
        this.forms = forms;
        this.begin = begin;
        this.guard = guard;
    }

    /** The upload page; {@code list} names the list that the file corrects. */
    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable Long list) {
        return begin.of(list, forms.begin());
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    public Response back() {
        return Response.seeOther(URI.create("/imports/new")).build();
    }

    /** The list is a file of its own kind and kept with its import, not with what people prove. */
    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response upload(@RestForm("file") @Nullable FileUpload file) {
        return forms.lead(new FormPage("", this::beginAgain, "/imports/new", ""), UploadForm.class, (sent, version) -> {
            ListImport source = read(file, sent).source();
            Next opened = new Next("/imports/" + source.id());
            return source.listId() == null ? opened : opened.saying("catalogue.desk.noDifference");
        });
    }

    private OpenImport read(@Nullable FileUpload file, UploadForm sent) {
        SentFile came = SentFile.of(file, sent.text(), guard);
        try (InputStream content = came.open()) {
            return importing.upload(sent.upload(came.name()), content, caller.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The desk; {@code row} opens the form that corrects a whole row. */
    @GET
    @Path("{id}")
    public TemplateInstance desk(
            long id,
            @RestQuery @Nullable Integer row,
            @RestQuery @Nullable String show,
            @RestQuery @Nullable Integer page) {
        return desk.draw(id, new DeskPage.View(row, show, page == null ? 1 : page), forms.begin());
    }

    @GET
    @Path("{id}/file")
    public Response file(long id) {
        return SentFile.attachment(importing.file(id, caller.get()));
    }

    /** Makes it a draft list or changes the list it corrects, all rows or none. */
    @POST
    @Path("{id}/confirmation")
    @OnlyOnce
    public Response confirm(long id) {
        return forms.lead(form(id, "catalogue.page.import.confirmed"), ConfirmImport.class, (how, version) -> {
            boolean fresh = importing.open(id, caller.get()).target() == null;
            TaskList list = confirming.confirm(id, how, version, caller.get());
            String address = "/lists/" + list.id();
            return fresh
                    ? new Next(address, catalogue.countTasks(list))
                    : new Next(address, list.title()).saying("catalogue.desk.revised");
        });
    }

    @POST
    @Path("{id}/discard")
    @OnlyOnce
    public Response discard(long id) {
        return forms.act(form(id, "catalogue.desk.discarded"), version -> importing.discard(id, version, caller.get()));
    }

    private FormPage form(long id, String done) {
        return new FormPage("", state -> desk.draw(id, DeskPage.View.USUAL, state), "/lists", done);
    }

    private TemplateInstance beginAgain(FormState state) {
        return begin.of(state.ids("", "list").stream().findFirst().orElse(null), state);
    }
}
