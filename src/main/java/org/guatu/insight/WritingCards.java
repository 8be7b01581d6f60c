package org.guatu.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.calendar.OfficeTime;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.Cards.Names;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Lays the names of a region's units and lists at hand, so that cards can be written. */
@ApplicationScoped
@Transactional
public class WritingCards {
    private final Organization organization;
    private final Catalogue catalogue;
    private final Extending extending;
    private final OfficeTime time;
    private final Map<Long, Names> names = new ConcurrentHashMap<>();

    WritingCards(Organization organization, Catalogue catalogue, Extending extending, OfficeTime time) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.extending = extending;
        this.time = time;
    }

    public Cards of(Caller by) {
        return of(time.today(), by);
    }

    private Names names(long region, LocalDate day, @Nullable Names known) {
        Map<Long, UnitRef> now = organization.refsOn(region, day);
        return known != null && known.byUnit().equals(now) ? known : new Names(now);
    }

    /** As tasks stood on a day. */
    public Cards of(LocalDate day, Caller by) {
        return new Cards(
                day.equals(time.today())
                        ? names.compute(by.regionId(), (region, known) -> names(region, day, known))
                        : names(by.regionId(), day, null),
                catalogue.lists(by),
                time.calendar(by.regionId()),
                day,
                extending.pendingOfRegion(by.regionId()));
    }
}
