package org.guatu.catalogue.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.Confirming;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.reading.Reading;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Again;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
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
    private final KeepingKinds kinds;
    private final DeskPage desk;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;
    private final Template begin;

    ImportPages(
            Importing importing,
            Confirming confirming,
            Catalogue catalogue,
            KeepingKinds kinds,
            DeskPage desk,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            Clock clock,
            @Location("catalogue/importNew.html") Template begin) {
        this.importing = importing;
        this.confirming = confirming;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.desk = desk;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
        this.begin = begin;
    }

    /** The upload page; {@code list} names the list that the file corrects. */
    @GET
    @Path("new")
    public TemplateInstance begin(@RestQuery @Nullable Long list) {
        TaskList target = list == null ? null : catalogue.list(list, caller.get());
        int year = target == null ? LocalDate.now(clock).getYear() : target.year();
        UploadForm fresh = UploadForm.fresh(target == null ? ofOneYear() : target.kind(), String.valueOf(year), list);
        return beginPage(fresh, Again.NONE);
    }

    /** A list of one year is what comes in most often. */
    private @Nullable String ofOneYear() {
        return kinds.offered().stream()
                .filter(kind -> !kind.spansYears())
                .findFirst()
                .map(ListKind::code)
                .orElse(null);
    }

    /** A form that was refused stands at this address; whoever comes by it again is led to the page. */
    @GET
    public Response back() {
        return Response.seeOther(URI.create("/imports/new")).build();
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response upload(@RestForm("file") @Nullable FileUpload file, @BeanParam UploadForm sent) {
        OpenImport opened = Forms.orAgain(() -> read(file, sent), again -> beginPage(sent, again));
        if (opened.source().listId() != null) {
            flash.say("catalogue.desk.noDifference");
        }
        return Response.seeOther(URI.create("/imports/" + opened.source().id())).build();
    }

    private OpenImport read(@Nullable FileUpload file, UploadForm sent) {
        SentFile came = SentFile.of(file, sent.text);
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
        return desk.draw(id, new DeskPage.View(row, show, page == null ? 1 : page), Again.NONE);
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
    public Response confirm(long id, @BeanParam ConfirmForm sent) {
        OpenImport before = importing.open(id, caller.get());
        TaskList list = Forms.orAgain(
                () -> confirming.confirm(id, sent.confirmation(), caller.get()),
                again -> desk.draw(id, DeskPage.View.of(sent), again));
        if (before.target() == null) {
            flash.say("catalogue.page.import.confirmed", catalogue.countTasks(list));
        } else {
            flash.say("catalogue.desk.revised", list.title());
        }
        return Response.seeOther(URI.create("/lists/" + list.id())).build();
    }

    @POST
    @Path("{id}/discard")
    @OnlyOnce
    public Response discard(long id, @RestForm @Nullable Integer version) {
        Forms.orAgain(
                () -> {
                    importing.discard(id, version, caller.get());
                    return id;
                },
                again -> desk.draw(id, DeskPage.View.USUAL, again));
        flash.say("catalogue.desk.discarded");
        return Response.seeOther(URI.create("/lists")).build();
    }

    private TemplateInstance beginPage(UploadForm chosen, Again again) {
        Caller by = caller.get();
        Long list = chosen.list;
        return begin.data("kinds", KeepingKinds.names(kinds.offered(), reader.locale()))
                .data("meanings", Reading.Responsible.values())
                .data("cadences", Cadence.values())
                .data("issuers", importing.issuers(by))
                .data("target", list == null ? null : catalogue.list(list, by).title())
                .data("chosen", chosen)
                .data("again", again);
    }
}
