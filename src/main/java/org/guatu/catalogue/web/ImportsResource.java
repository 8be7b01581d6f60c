package org.guatu.catalogue.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.ConfirmImport;
import org.guatu.catalogue.intake.Confirming;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Upload;
import org.guatu.catalogue.intake.WaitingImport;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.NotFound;
import org.guatu.platform.upload.UploadGuard;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists come in: upload, correction, confirmation. */
@Path("/api/v1")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
@OnlyOnce
public class ImportsResource {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Importing importing;
    private final Confirming confirming;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Reader reader;
    private final UploadGuard guard;

    ImportsResource(
            Importing importing,
            Confirming confirming,
            Catalogue catalogue,
            CurrentCaller caller,
            Reader reader,
            UploadGuard guard) {
        this.importing = importing;
        this.confirming = confirming;
        this.catalogue = catalogue;
        this.caller = caller;
        this.reader = reader;
        this.guard = guard;
    }

    /**
     * A file comes in; without {@code list} it makes a new list, with it the file corrects that one.
     *
     * @param text pasted instead of a file
     * @param issuer whose last reading of such a list is used again
     * @param profile what 责任单位 means, first unit leads: {@link Profiles}
     * @param deadline the usual deadline where the list gives none, in the words of a list
     * @param cadence how often a task reports whose list does not say so
     */
    @POST
    @Path("/imports")
    @Consumes(MULTIPART_FORM_DATA)
    public RestResponse<ImportAnswer> upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String text,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String year,
            @RestForm @Nullable String profile,
            @RestForm @Nullable String issuer,
            @RestForm @Nullable String deadline,
            @RestForm @Nullable String cadence,
            @RestForm @Nullable String list,
            @RestQuery("list") @Nullable Long against)
            throws IOException {
        Long target = against != null ? against : id(list);
        SentFile sent = SentFile.of(file, text, guard);
        Upload upload = new Upload(
                sent.name(),
                target != null && kind == null ? null : String.valueOf(kind),
                target != null && year == null ? null : SentFile.year(year),
                issuer == null ? "" : issuer,
                Profiles.read(profile, deadline, cadence),
                target);
        try (InputStream content = sent.open()) {
            return answer(RestResponse.Status.CREATED, importing.upload(upload, content, caller.get()), reader);
        }
    }

    private static @Nullable Long id(@Nullable String list) {
        try {
            return list == null || list.isBlank() ? null : Long.valueOf(list.strip());
        } catch (NumberFormatException e) {
            throw new NotFound("platform.notFound");
        }
    }

    /** Imports that wait for a person, newest first. */
    @GET
    @Path("/imports")
    public Waiting waiting(@RestQuery @Nullable Integer limit, @RestQuery @Nullable Long after) {
        int most = Math.max(1, Math.min(limit == null ? USUAL : limit, MOST));
        List<WaitingImport> all = importing.waiting(caller.get(), after == null ? Long.MAX_VALUE : after, most + 1);
        List<WaitingImport> page = all.size() > most ? all.subList(0, most) : all;
        return new Waiting(
                page, all.size() > most ? String.valueOf(page.get(most - 1).id()) : null);
    }

    /** A page of them. */
    public record Waiting(List<WaitingImport> items, @Nullable String next) {}

    @GET
    @Path("/imports/{id}")
    public RestResponse<ImportAnswer> read(long id) {
        return answer(RestResponse.Status.OK, importing.open(id, caller.get()), reader);
    }

    /** The file as it came. */
    @GET
    @Path("/imports/{id}/file")
    public Response file(long id) {
        return SentFile.attachment(importing.file(id, caller.get()));
    }

    /** Gives the import up; nothing of it stays. */
    @DELETE
    @Path("/imports/{id}")
    public void discard(long id, @RestHeader("If-Match") @Nullable String ifMatch) {
        importing.discard(id, Etags.version(ifMatch), caller.get());
    }

    /** The list that an import became or changed. */
    public record Drafted(
            long id, String kind, String title, int year, int until, TaskList.Status status, long tasks) {}

    /** Makes it a draft list, or changes the list that it corrects; without a body, a list of the file's title. */
    @POST
    @Path("/imports/{id}/confirmation")
    public RestResponse<Drafted> confirm(
            long id, @Nullable ConfirmImport sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        ConfirmImport how = sent == null ? ConfirmImport.as(null) : sent;
        TaskList list = confirming.confirm(id, how, Etags.version(ifMatch), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Drafted(
                        list.id(),
                        list.kind(),
                        list.title(),
                        list.year(),
                        list.until(),
                        list.status(),
                        catalogue.countTasks(list)));
    }

    static RestResponse<ImportAnswer> answer(RestResponse.Status status, OpenImport opened, Reader reader) {
        return Etags.answer(
                status, ImportAnswer.of(opened, reader), opened.source().version());
    }
}
