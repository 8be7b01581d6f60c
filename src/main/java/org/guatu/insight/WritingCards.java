package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.guatu.calendar.OfficeTime;
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
    private final OfficeTime time;

    WritingCards(Organization organization, Catalogue catalogue, Extending extending, OfficeTime time) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.extending = extending;
        this.time = time;
    }

    public Cards of(Caller by) {
        return of(time.today(), by);
    }

    /** As tasks stood on a day. */
    public Cards of(LocalDate day, Caller by) {
        return new Cards(
                organization.refsOn(by.regionId(), day),
                catalogue.lists(by),
                time.calendar(),
                day,
                extending.pendingOfRegion(by.regionId()));
    }
}
