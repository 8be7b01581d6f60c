package org.guatu.catalogue.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.intake.OpenImport;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Draws the import desk, which many forms lead back to. */
@ApplicationScoped
class DeskPage {
    /** What several rows may be given at once; who is who and what is what stays with the single row. */
    private static final List<String> SET_FOR_MANY =
            List.of("deadline", "cadence", "lead", "cooperating", "section", "points", "deliverable");

    private final Importing importing;
    private final Catalogue catalogue;
    private final Organization organization;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template desk;

    DeskPage(
            Importing importing,
            Catalogue catalogue,
            Organization organization,
            CurrentCaller caller,
            Reader reader,
            @Location("catalogue/import.html") Template desk) {
        this.importing = importing;
        this.catalogue = catalogue;
        this.organization = organization;
        this.caller = caller;
        this.reader = reader;
        this.desk = desk;
    }

    /** Which part of the desk is looked at: the row that is open, the rows that are listed. */
    record View(@Nullable Integer row, @Nullable String show, int page) {
        static final View USUAL = new View(null, null, 1);

        /** Where a form stood that is drawn again; a row that was corrected as a whole is open still. */
        static View of(@Nullable Integer row, @Nullable String show, @Nullable String page) {
            return new View(row, show, page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
        }
    }

    /** @param fixing the row whose one problem was to be settled, where that is drawn again */
    TemplateInstance draw(long id, View view, @Nullable Integer fixing, FormState again) {
        return draw(id, view, again).data("fixing", fixing);
    }

    TemplateInstance draw(long id, View view, FormState again) {
        Caller by = caller.get();
        OpenImport opened = importing.open(id, by);
        ImportDesk open = ImportDesk.of(opened, reader, view.show(), view.page());
        String title = open.seen().title().isBlank()
                ? open.seen().fileName()
                : open.seen().title();
        return desk.data("desk", open)
                .data("editing", editing(opened, view.row()))
                .data("cellNames", RowForm.names(opened.read().layout()))
                .data(
                        "kind",
                        catalogue
                                .kindNames(caller.get().regionId(), reader.locale())
                                .getOrDefault(open.seen().kind(), open.seen().kind()))
                .data("title", title)
                .data("until", open.seen().until())
                .data("shows", ImportDesk.Show.values())
                .data("fields", Field.values())
                .data("setForMany", SET_FOR_MANY)
                .data("cadences", Cadence.values())
                .data("issuers", importing.issuers(by))
                .data(
                        "units",
                        organization.units(by.regionId()).stream()
                                .map(Unit::ref)
                                .toList())
                .data("fixing", null)
                .data("again", again);
    }

    private @Nullable DeskRow editing(OpenImport opened, @Nullable Integer number) {
        for (ReadRow row : opened.read().rows()) {
            if (number != null && row.row() == number) {
                return DeskRow.of(row, row.raw(), opened.read().columns(), reader);
            }
        }
        return null;
    }
}
