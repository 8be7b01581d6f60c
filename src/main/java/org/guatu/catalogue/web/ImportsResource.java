package org.guatu.catalogue.web;

import static jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.Importing;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists come in: upload, correction, confirmation. */
@Path("/api/v1")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
@OnlyOnce
public class ImportsResource {
    private final Importing importing;
    private final Catalogue catalogue;
    private final CurrentCaller caller;
    private final Reader reader;

    ImportsResource(Importing importing, Catalogue catalogue, CurrentCaller caller, Reader reader) {
        this.importing = importing;
        this.catalogue = catalogue;
        this.caller = caller;
        this.reader = reader;
    }

    @POST
    @Path("/imports")
    @Consumes(MULTIPART_FORM_DATA)
    public RestResponse<ImportAnswer> upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String year,
            @RestForm @Nullable String profile)
            throws IOException {
        if (file == null || file.fileName() == null) {
            throw new Invalid("file", "catalogue.fileMissing");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            return answer(
                    RestResponse.Status.CREATED,
                    importing.upload(
                            file.fileName(),
                            content,
                            String.valueOf(kind),
                            number(year),
                            Profiles.read(profile, importing.usual(kind)),
                            caller.get()));
        }
    }

    private static int number(@Nullable String year) {
        try {
            return Integer.parseInt(String.valueOf(year).strip());
        } catch (NumberFormatException e) {
            throw new Invalid("year", "catalogue.yearMissing");
        }
    }

    @GET
    @Path("/imports/{id}")
    public RestResponse<ImportAnswer> read(long id) {
        return answer(RestResponse.Status.OK, importing.open(id, caller.get()));
    }

    @PATCH
    @Path("/imports/{id}/rows/{row}")
    public RestResponse<ImportAnswer> correct(long id, int row, @Nullable JsonNode sent) {
        return answer(RestResponse.Status.OK, importing.correct(id, row, cells(Sent.required(sent)), caller.get()));
    }

    /** Either {@code {field, value}} or one property a cell. */
    private static Map<String, String> cells(JsonNode sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (sent.hasNonNull("field")) {
            cells.put(sent.get("field").asText(), sent.path("value").asText(""));
        } else {
            sent.properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText("")));
        }
        if (cells.isEmpty()) {
            throw new Invalid("field", "catalogue.nothingCorrected");
        }
        return cells;
    }

    /** The title of the list; without one, that of the sheet or the file. */
    public record Confirm(@Nullable String title) {}

    /** The draft that an import became. */
    public record Drafted(long id, String kind, String title, int year, TaskList.Status status, long tasks) {}

    @POST
    @Path("/imports/{id}/confirmation")
    public RestResponse<Drafted> confirm(long id, @Nullable Confirm sent) {
        TaskList list = importing.confirm(id, sent == null ? null : sent.title(), caller.get());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Drafted(
                        list.id(), list.kind(), list.title(), list.year(), list.status(), catalogue.countTasks(list)));
    }

    private RestResponse<ImportAnswer> answer(RestResponse.Status status, Importing.Opened opened) {
        return RestResponse.ResponseBuilder.create(status, ImportAnswer.of(opened, reader))
                .header("ETag", Etags.of(opened.source().version()))
                .build();
    }
}
