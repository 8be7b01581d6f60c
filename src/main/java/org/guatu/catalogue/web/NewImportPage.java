package org.guatu.catalogue.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.intake.Importing;
import org.guatu.catalogue.kind.KeepingKinds;
import org.guatu.catalogue.kind.ListKind;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.form.FormState;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which a file is chosen: its kind, its year, and the list that it corrects. */
@ApplicationScoped
class NewImportPage {
    private final Importing importing;
    private final Catalogue catalogue;
    private final KeepingKinds kinds;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Clock clock;
    private final Template begin;

    NewImportPage(
            Importing importing,
            Catalogue catalogue,
            KeepingKinds kinds,
            CurrentCaller caller,
            Reader reader,
            Clock clock,
            @Location("catalogue/importNew.html") Template begin) {
        this.importing = importing;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.caller = caller;
        this.reader = reader;
        this.clock = clock;
        this.begin = begin;
    }

    TemplateInstance of(@Nullable Long list, FormState again) {
        Caller by = caller.get();
        TaskList target = list == null ? null : catalogue.list(list, by);
        int year = target == null ? LocalDate.now(clock).getYear() : target.year();
        return begin.data("kinds", KeepingKinds.names(kinds.offered(caller.get().regionId()), reader.locale()))
                .data("meanings", Reading.Responsible.values())
                .data("cadences", Cadence.values())
                .data("issuers", importing.issuers(by))
                .data("list", list)
                .data("target", target == null ? null : target.title())
                .data("chosen", target == null ? ofOneYear() : target.kind())
                .data("year", String.valueOf(year))
                .data("again", again);
    }

    /** A list of one year is what comes in most often. */
    private @Nullable String ofOneYear() {
        return kinds.offered(caller.get().regionId()).stream()
                .filter(kind -> !kind.spansYears())
                .findFirst()
                .map(ListKind::code)
                .orElse(null);
    }
}
