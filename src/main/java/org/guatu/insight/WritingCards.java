package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.platform.Caller;

/** Lays the names of a region's units and lists at hand, so that cards can be written. */
@ApplicationScoped
@Transactional
public class WritingCards {
    private final Organization organization;
    private final Catalogue catalogue;
    private final Extending extending;
    private final Calendars calendars;
    private final Clock clock;

    WritingCards(
            Organization organization, Catalogue catalogue, Extending extending, Calendars calendars, Clock clock) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.extending = extending;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Cards of(Caller by) {
        return of(LocalDate.now(clock), by);
    }

    /** As tasks stood on a day. */
    public Cards of(LocalDate day, Caller by) {
        return new Cards(
                organization.refs(by.regionId()),
                catalogue.lists(by),
                calendars.current(),
                day,
                extending.pendingOfRegion(by.regionId()));
    }
}
