package org.guatu.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Settling;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Flash;
import org.guatu.platform.web.Forms;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The forms of the import desk: each settles something, and leads back to what is next. */
@Path("/imports")
@RolesAllowed(Roles.RULE_OF_LAW_OFFICE)
public class SettlingPages {
    private final Importing importing;
    private final Settling settling;
    private final DeskPage desk;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Flash flash;

    SettlingPages(
            Importing importing, Settling settling, DeskPage desk, CurrentCaller caller, Reader reader, Flash flash) {
        this.importing = importing;
        this.settling = settling;
        this.desk = desk;
        this.caller = caller;
        this.reader = reader;
        this.flash = flash;
    }

    /** A form that was refused stands at its own address; whoever comes by it again is led to the desk. */
    @GET
    @Path("{id}/{act:answers|units|rows|discard|confirmation}")
    public Response back(long id) {
        return Response.seeOther(URI.create("/imports/" + id)).build();
    }

    @GET
    @Path("{id}/rows/{row}")
    public Response backToRow(long id, int row) {
        return Response.seeOther(URI.create("/imports/" + id + "?row=" + row)).build();
    }

    @POST
    @Path("{id}/answers")
    @OnlyOnce
    public Response answer(long id, @BeanParam AnswersForm sent) {
        return done(id, null, () -> settling.answer(id, sent.answers(), sent.version, caller.get()));
    }

    /**
     * A name in all rows: a unit whose button was pressed, units that were typed, no unit, or the question again.
     *
     * @param act {@code drop} or {@code undo}; nothing where units are named
     */
    @POST
    @Path("{id}/units")
    @OnlyOnce
    public Response name(
            long id,
            @RestForm @Nullable String name,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String units,
            @RestForm @Nullable String remember,
            @RestForm @Nullable String act,
            @RestForm @Nullable Integer version) {
        String asked = name == null ? "" : name;
        Caller by = caller.get();
        return done(id, null, () -> {
            if ("undo".equals(act)) {
                return settling.nameAgain(id, asked, version, by);
            }
            if ("drop".equals(act)) {
                return settling.name(id, asked, List.of(), false, version, by);
            }
            List<String> meant = unit != null ? List.of(unit) : names(units);
            return settling.name(id, asked, meant, remember != null && meant.size() == 1, version, by);
        });
    }

    private static List<String> names(@Nullable String typed) {
        List<String> names = Stream.of((typed == null ? "" : typed).split("[、，,；;]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new Invalid("units", "catalogue.page.import.unitMissing");
        }
        return names;
    }

    /**
     * The same for several rows: one cell, or left out, or taken back.
     *
     * @param act {@code out} or {@code in}; nothing where a cell is written
     */
    @POST
    @Path("{id}/rows")
    @OnlyOnce
    public Response many(
            long id,
            @RestForm @Nullable List<Integer> rows,
            @RestForm @Nullable String field,
            @RestForm @Nullable String value,
            @RestForm @Nullable String act,
            @RestForm @Nullable String show,
            @RestForm @Nullable Integer version) {
        List<Integer> ticked = rows == null ? List.of() : rows;
        Caller by = caller.get();
        boolean out = "out".equals(act);
        return done(
                id,
                show,
                () -> out || "in".equals(act)
                        ? settling.leaveOut(id, ticked, out, version, by)
                        : settling.correct(
                                id,
                                ticked,
                                Map.of(field == null ? "" : field, value == null ? "" : value),
                                version,
                                by));
    }

    /** Corrects cells of a row; the list is read again and the desk shows what is left. */
    @POST
    @Path("{id}/rows/{row}")
    @OnlyOnce
    public Response correct(long id, int row, @BeanParam RowForm sent) {
        Caller by = caller.get();
        return done(id, null, () -> {
            if (sent.leftOut != null) {
                return settling.leaveOut(id, List.of(row), sent.leftOut.equals("yes"), sent.version, by);
            }
            OpenImport before = importing.open(id, by);
            DeskRow now = before.read().rows().stream()
                    .filter(one -> one.row() == row)
                    .map((ReadRow one) ->
                            DeskRow.of(one, one.raw(), before.read().columns(), reader))
                    .findFirst()
                    .orElse(null);
            return settling.correct(id, row, sent.cells(now), sent.version, by);
        });
    }

    private Response done(long id, @Nullable String show, Supplier<OpenImport> act) {
        OpenImport opened = Forms.orAgain(act, again -> desk.draw(id, new DeskPage.View(null, show, 1), again));
        long left = opened.read().blocking();
        flash.say(left == 0 ? "catalogue.desk.settledAll" : "catalogue.desk.settledOne", left);
        String listed = show == null || !show.matches("[a-z_]+") ? "" : "?show=" + show;
        return Response.seeOther(URI.create("/imports/" + id + listed + (show == null ? "#next" : "#rows")))
                .build();
    }
}
