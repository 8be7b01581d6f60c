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
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.reading.Reading;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.FormRefused;
import org.guatu.platform.web.Mistakes;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** 导入: choose a file, look it through, correct it, make it a draft. */
@Path("/imports")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class ImportPages {
    private final Importing importing;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;
    private final Clock clock;
    private final Template begin;
    private final Template desk;

    ImportPages(
            Importing importing,
            Catalogue catalogue,
            KeepingKinds kinds,
            Organization organization,
            CurrentCaller caller,
            Reader reader,
            Flash flash,
            Clock clock,
            @Location("catalogue/importNew.html") Template begin,
            @Location("catalogue/import.html") Template desk) {
        this.importing = importing;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.organization = organization;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
        this.clock = clock;
        this.begin = begin;
        this.desk = desk;
    }

    /** What was chosen beside the file. */
    public record Chosen(
            @Nullable String kind, @Nullable String year, @Nullable String responsible, boolean firstUnitLeads) {}

    @GET
    @Path("new")
    public TemplateInstance begin() {
        String year = String.valueOf(LocalDate.now(clock).getYear());
        return beginPage(new Chosen(ofOneYear(), year, "UNSTATED", false), Mistakes.NONE);
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

    @GET
    @Path("{id}/confirmation")
    public Response backToDesk(long id) {
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    @GET
    @Path("{id}/rows/{row}")
    public Response backToRow(long id, int row) {
        return Response.seeOther(URI.create("/imports/" + id + "?row=" + row)).build();
    }

    @POST
    @Consumes(MULTIPART_FORM_DATA)
    @OnlyOnce
    public Response upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String year,
            @RestForm @Nullable String responsible,
            @RestForm @Nullable String firstUnitLeads) {
        Chosen chosen = new Chosen(kind, year, responsible, firstUnitLeads != null);
        long id = FormRefused.orElse(() -> read(file, chosen), wrong -> beginPage(chosen, wrong));
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    private long read(@Nullable FileUpload file, Chosen chosen) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        Reading profile =
                Profiles.of(responsible(chosen.responsible()), chosen.firstUnitLeads(), importing.usual(chosen.kind()));
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return importing
                    .upload(
                            file.fileName(),
                            content,
                            String.valueOf(chosen.kind()),
                            year(chosen.year()),
                            profile,
                            caller.get())
                    .source()
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int year(@Nullable String sent) {
        try {
            return Integer.parseInt(String.valueOf(sent).strip());
        } catch (NumberFormatException e) {
            throw new Invalid("year", "catalogue.yearMissing");
        }
    }

    private static Reading.@Nullable Responsible responsible(@Nullable String sent) {
        try {
            return sent == null || sent.isBlank() ? null : Reading.Responsible.valueOf(sent);
        } catch (IllegalArgumentException e) {
            throw new Invalid("responsible", "catalogue.profileUnreadable");
        }
    }

    /** The desk; {@code row} opens the form that corrects a whole row. */
    @GET
    @Path("{id}")
    public TemplateInstance desk(long id, @RestQuery @Nullable Integer row) {
        return deskPage(id, row, null, Mistakes.NONE);
    }

    /** Corrects cells of a row; the list is read again and the desk shows what is left. */
    @POST
    @Path("{id}/rows/{row}")
    @OnlyOnce
    public Response correct(long id, int row, @BeanParam RowForm sent) {
        long left = FormRefused.orElse(
                () -> {
                    Caller by = caller.get();
                    ImportDesk before = ImportDesk.of(importing.open(id, by), reader);
                    importing.correct(id, row, sent.cells(before.row(row)), by);
                    return ImportDesk.of(importing.open(id, by), reader)
                            .counts()
                            .blocking();
                },
                wrong -> deskPage(id, row, null, wrong));
        flash.say("catalogue.page.import.corrected", row, left);
        return Response.seeOther(URI.create("/imports/" + id + (left == 0 ? "" : "#problems")))
                .build();
    }

    /** Makes it a draft list, all rows or none. */
    @POST
    @Path("{id}/confirmation")
    @OnlyOnce
    public Response confirm(long id, @RestForm @Nullable String title) {
        TaskList list = FormRefused.orElse(
                () -> importing.confirm(id, title, caller.get()), wrong -> deskPage(id, null, title, wrong));
        flash.say("catalogue.page.import.confirmed", catalogue.countTasks(list));
        return Response.seeOther(URI.create("/lists/" + list.id())).build();
    }

    private TemplateInstance beginPage(Chosen chosen, Mistakes wrong) {
        return begin.data("kinds", KeepingKinds.names(kinds.offered(), reader.locale()))
                .data("meanings", Reading.Responsible.values())
                .data("chosen", chosen)
                .data("wrong", wrong);
    }

    private TemplateInstance deskPage(long id, @Nullable Integer row, @Nullable String title, Mistakes wrong) {
        Caller by = caller.get();
        ImportDesk open = ImportDesk.of(importing.open(id, by), reader);
        return desk.data("desk", open)
                .data("editing", row == null ? null : open.row(row))
                .data("cellNames", RowForm.CELLS)
                .data("kind", catalogue.kindNames(reader.locale()).getOrDefault(open.kind(), open.kind()))
                .data("title", title != null ? title : open.title().isBlank() ? open.fileName() : open.title())
                .data(
                        "units",
                        organization.units(by.regionId()).stream()
                                .map(Unit::ref)
                                .toList())
                .data("wrong", wrong);
    }
}
