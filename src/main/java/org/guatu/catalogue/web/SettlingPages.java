package org.guatu.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.guatu.catalogue.intake.CorrectRows;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.intake.Settling;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.OnlyOnce;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormPage;
import org.guatu.platform.web.form.Forms;
import org.guatu.platform.web.form.Next;
import org.guatu.platform.web.form.SentForm;
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
    private final Forms forms;
    private final SentForm sent;

    SettlingPages(
            Importing importing,
            Settling settling,
            DeskPage desk,
            CurrentCaller caller,
            Reader reader,
            Forms forms,
            SentForm sent) {
        this.importing = importing;
        this.settling = settling;
        this.desk = desk;
        this.caller = caller;
        this.reader = reader;
        this.forms = forms;
        this.sent = sent;
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
    public Response answer(long id) {
        return settle(
                id,
                null,
                null,
                AnswersForm.class,
                (said, version) -> settling.answer(id, said.asked(), version, caller.get()));
    }

    /** A name in all rows: a unit whose button was pressed, units that were typed, no unit, or the question again. */
    @POST
    @Path("{id}/units")
    @OnlyOnce
    public Response name(long id) {
        return settle(
                id,
                null,
                null,
                NameForm.class,
                (said, version) -> settling.name(id, said.asked(), version, caller.get()));
    }

    /** The same for several rows: one cell, or left out, or taken back. */
    @POST
    @Path("{id}/rows")
    @OnlyOnce
    public Response many(long id) {
        return settle(
                id,
                null,
                sent.value("show"),
                CorrectRows.class,
                (asked, version) -> settling.correct(id, asked, version, caller.get()));
    }

    /** Corrects cells of a row; the list is read again and the desk shows what is left. */
    @POST
    @Path("{id}/rows/{row}")
    @OnlyOnce
    public Response correct(long id, int row) {
        return settle(id, row, null, RowForm.class, (said, version) -> {
            Caller by = caller.get();
            Boolean leftOut = said.leftOut();
            return leftOut != null
                    ? settling.leaveOut(id, List.of(row), leftOut, version, by)
                    : settling.correct(id, row, said.corrections(now(id, row, by)), version, by);
        });
    }

    private @Nullable DeskRow now(long id, int row, Caller by) {
        OpenImport before = importing.open(id, by);
        return before.read().rows().stream()
                .filter(one -> one.row() == row)
                .map((ReadRow one) -> DeskRow.of(one, one.raw(), before.read().columns(), reader))
                .findFirst()
                .orElse(null);
    }

    /** The row whose cells all came; null where one problem of it was to be settled. */
    private @Nullable Integer whole(@Nullable Integer row) {
        return sent.values("cells.name").isEmpty() ? null : row;
    }

    /** Leads back to the rows where the form stands among them, else to what is next. */
    private <C> Response settle(
            long id,
            @Nullable Integer row,
            @Nullable String show,
            Class<C> form,
            BiFunction<C, @Nullable Integer, OpenImport> act) {
        String listed = show == null || !show.matches("[a-z_]+") ? "" : "?show=" + show;
        String next = "/imports/" + id + listed + (show == null ? "#next" : "#rows");
        return forms.lead(
                new FormPage(
                        "",
                        state -> desk.draw(
                                id,
                                DeskPage.View.of(whole(row), show, sent.value("page")),
                                whole(row) == null ? row : null,
                                state),
                        next,
                        "catalogue.desk.settledOne"),
                form,
                (command, version) -> {
                    long left = act.apply(command, version).read().blocking();
                    Next settled = new Next(next, left);
                    return left == 0 ? settled.saying("catalogue.desk.settledAll") : settled;
                });
    }
}
