package org.guatu.catalogue.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.intake.CorrectRows;
import org.guatu.catalogue.intake.NameUnit;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Settling;
import org.guatu.catalogue.intake.question.AnswerQuestions;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Etags;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.Sent;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An import is settled: questions about the file, names of units, cells of rows. A stale If-Match answers 412. */
@Path("/api/v1")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
@OnlyOnce
public class SettlingResource {
    private final Settling settling;
    private final CurrentCaller caller;
    private final Reader reader;

    SettlingResource(Settling settling, CurrentCaller caller, Reader reader) {
        this.settling = settling;
        this.caller = caller;
        this.reader = reader;
    }

    @PATCH
    @Path("/imports/{id}")
    public RestResponse<ImportAnswer> answer(
            long id, @Nullable AnswerQuestions sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(settling.answer(id, Sent.required(sent), Etags.version(ifMatch), caller.get()));
    }

    /** One row: {@code {field, value}}, one property a cell, or {@code {leftOut}}. */
    @PATCH
    @Path("/imports/{id}/rows/{row}")
    public RestResponse<ImportAnswer> correct(
            long id, int row, @Nullable JsonNode sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        JsonNode said = Sent.required(sent);
        if (said.has("leftOut")) {
            return answer(settling.leaveOut(
                    id, List.of(row), said.get("leftOut").asBoolean(), Etags.version(ifMatch), caller.get()));
        }
        return answer(settling.correct(id, row, cells(said), Etags.version(ifMatch), caller.get()));
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

    @PATCH
    @Path("/imports/{id}/rows")
    public RestResponse<ImportAnswer> correctAll(
            long id, @Nullable CorrectRows sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(settling.correct(id, Sent.required(sent), Etags.version(ifMatch), caller.get()));
    }

    @POST
    @Path("/imports/{id}/units")
    public RestResponse<ImportAnswer> name(
            long id, @Nullable NameUnit sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(settling.name(id, Sent.required(sent), Etags.version(ifMatch), caller.get()));
    }

    private RestResponse<ImportAnswer> answer(OpenImport opened) {
        return ImportsResource.answer(RestResponse.Status.OK, opened, reader);
    }
}
