package org.guatu.catalogue.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Settling;
import org.guatu.catalogue.intake.question.Answers;
import org.guatu.catalogue.intake.question.IssuerAnswers;
import org.guatu.catalogue.reading.Reading;
import org.guatu.catalogue.reading.layout.Choices;
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

    /** What a column means: a field's name, or null to leave the column out. */
    public record ColumnSent(int index, @Nullable String field) {}

    /** Answers for the whole file; what is left out stays as it is. {@code asUsual} gives up the issuer's last reading. */
    public record AnswersSent(
            @Nullable String sheet,
            Choices.@Nullable Hidden hiddenRows,
            @Nullable List<ColumnSent> columns,
            Reading.@Nullable Responsible responsible,
            @Nullable Boolean firstUnitLeads,
            @Nullable String deadline,
            @Nullable String cadence,
            @Nullable String issuer,
            @Nullable Boolean asUsual) {}

    @PATCH
    @Path("/imports/{id}")
    public RestResponse<ImportAnswer> answer(
            long id, @Nullable AnswersSent sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        AnswersSent said = Sent.required(sent);
        Map<Integer, String> columns = new LinkedHashMap<>();
        if (said.columns() != null) {
            said.columns().forEach(one -> columns.put(one.index(), one.field() == null ? "" : one.field()));
        }
        Answers answers = new Answers(
                said.sheet(),
                said.hiddenRows(),
                columns,
                said.issuer(),
                new IssuerAnswers(
                        said.responsible(),
                        said.firstUnitLeads(),
                        said.deadline(),
                        said.cadence() == null ? null : Profiles.cadence(said.cadence())),
                Boolean.TRUE.equals(said.asUsual()));
        return answer(settling.answer(id, answers, Etags.version(ifMatch), caller.get()));
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

    /** Rows in which a cell has this text. */
    public record Where(@Nullable String field, @Nullable String value) {}

    /** The same for several rows, all or none: a cell written anew, or the rows left out or taken back. */
    public record RowsSent(
            @Nullable List<Integer> rows,
            @Nullable Where where,
            @Nullable String field,
            @Nullable String value,
            @Nullable Boolean leftOut) {}

    @PATCH
    @Path("/imports/{id}/rows")
    public RestResponse<ImportAnswer> correctAll(
            long id, @Nullable RowsSent sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        RowsSent said = Sent.required(sent);
        Integer seen = Etags.version(ifMatch);
        List<Integer> rows = said.rows() == null ? List.of() : said.rows();
        if (said.leftOut() != null) {
            return answer(settling.leaveOut(id, rows, said.leftOut(), seen, caller.get()));
        }
        if (said.field() == null) {
            throw new Invalid("field", "catalogue.nothingCorrected");
        }
        Map<String, String> cells = Map.of(said.field(), said.value() == null ? "" : said.value());
        Where where = said.where();
        return answer(
                where == null || where.field() == null
                        ? settling.correct(id, rows, cells, seen, caller.get())
                        : settling.correctWhere(
                                id,
                                where.field(),
                                where.value() == null ? "" : where.value(),
                                cells,
                                seen,
                                caller.get()));
    }

    /**
     * What a name that nobody knows means in all rows: units by code or name, none to leave it out. {@code remember}
     * keeps it as an alias of the one unit; {@code undo} opens the question again.
     */
    public record UnitSent(
            @Nullable String name, @Nullable List<String> units, @Nullable Boolean remember, @Nullable Boolean undo) {}

    @POST
    @Path("/imports/{id}/units")
    public RestResponse<ImportAnswer> name(
            long id, @Nullable UnitSent sent, @RestHeader("If-Match") @Nullable String ifMatch) {
        UnitSent said = Sent.required(sent);
        Integer seen = Etags.version(ifMatch);
        String name = said.name() == null ? "" : said.name();
        return answer(
                Boolean.TRUE.equals(said.undo())
                        ? settling.nameAgain(id, name, seen, caller.get())
                        : settling.name(
                                id,
                                name,
                                said.units() == null ? List.of() : said.units(),
                                Boolean.TRUE.equals(said.remember()),
                                seen,
                                caller.get()));
    }

    private RestResponse<ImportAnswer> answer(OpenImport opened) {
        return ImportsResource.answer(RestResponse.Status.OK, opened, reader);
    }
}
