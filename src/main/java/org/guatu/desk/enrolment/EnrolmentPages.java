package org.guatu.desk.enrolment;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.catalogue.sheet.SheetReader;
import org.guatu.catalogue.sheet.rows.Workbook;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitRef;
import org.guatu.organization.access.enrolment.CheckedNewcomer;
import org.guatu.organization.access.enrolment.EnrolPeople;
import org.guatu.organization.access.enrolment.Enrolling;
import org.guatu.organization.access.enrolment.Newcomer;
import org.guatu.organization.access.enrolment.NewcomerSheet;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.upload.CheckedFile;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.FormState;
import org.guatu.platform.web.form.Forms;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * 按表开通账号: a sheet is read and looked through; confirmed, everybody is taken in and the slips are shown this once. Between the
 * two pages nothing is kept: the rows travel with the form and are looked through again.
 */
@Path("/enrolment")
@RolesAllowed(Roles.SECURITY_ADMIN)
public class EnrolmentPages {
    private final Enrolling enrolling;
    private final UploadGuard guard;
    private final CurrentCaller caller;
    private final Forms forms;
    private final Reader reader;
    private final Template page;
    private final Template slips;
    private final String address;
    private final int days;

    EnrolmentPages(
            Enrolling enrolling,
            UploadGuard guard,
            CurrentCaller caller,
            Forms forms,
            Reader reader,
            @Location("desk/enrolment.html") Template page,
            @Location("desk/slips.html") Template slips,
            @ConfigProperty(name = "guatu.address") String address,
            @ConfigProperty(name = "guatu.password.one-time-days") int days) {
        this.enrolling = enrolling;
        this.guard = guard;
        this.caller = caller;
        this.forms = forms;
        this.reader = reader;
        this.page = page;
        this.slips = slips;
        this.address = address;
        this.days = days;
    }

    /** A row of the sheet with what is wrong with it, in words. */
    public record Row(Newcomer row, String unit, List<String> wrong) {}

    /** The form of an upload has no field beside its file. */
    record Upload(@Nullable String send) {}

    @GET
    public TemplateInstance begin() {
        return page(List.of(), forms.begin());
    }

    /** A page that stands at this address is shown once; whoever comes by it again begins anew. */
    @GET
    @Path("preview")
    public Response back() {
        return Response.seeOther(URI.create("/enrolment")).build();
    }

    @POST
    @Path("preview")
    @Consumes(MULTIPART_FORM_DATA)
    public TemplateInstance preview(@RestForm("file") @Nullable FileUpload file) {
        return forms.answer(
                form(),
                Upload.class,
                (sent, version) -> page(enrolling.lookThrough(caller.get(), read(file)), forms.begin()));
    }

    /** Takes everybody in. The answer is the page itself, because nothing keeps the passwords. */
    @POST
    public Response confirm() {
        TemplateInstance taken = forms.answer(form(), EnrolPeople.class, (people, version) -> slips.data(
                        "slips", enrolling.enrol(caller.get(), people))
                .data("address", address));
        return Response.ok(taken).header("Cache-Control", "no-store").build();
    }

    private FormPage form() {
        return new FormPage("", state -> page(List.of(), state), "/enrolment", "");
    }

    private EnrolPeople read(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw new Invalid("file", "organization.enrolment.noFile");
        }
        CheckedFile checked = guard.check(file);
        try (InputStream content = checked.open()) {
            Workbook read = new SheetReader().read(checked.name(), content);
            return NewcomerSheet.read(read.sheets().stream()
                    .filter(sheet -> !sheet.hidden())
                    .limit(1)
                    .flatMap(sheet -> sheet.rows().stream())
                    .map(row -> new NewcomerSheet.Row(row.number(), row.cells()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateInstance page(List<CheckedNewcomer> rows, FormState again) {
        return page.data("rows", rows.stream().map(this::row).toList())
                .data(
                        "wrong",
                        rows.stream().filter(row -> !row.problems().isEmpty()).count())
                .data("days", days)
                .data("again", again);
    }

    private Row row(CheckedNewcomer checked) {
        UnitRef unit = checked.unit();
        return new Row(
                checked.row(),
                unit == null ? String.valueOf(checked.row().unit()) : unit.name(),
                checked.problems().stream()
                        .map(one -> reader.text(one.key(), one.arguments().toArray()))
                        .toList());
    }
}
