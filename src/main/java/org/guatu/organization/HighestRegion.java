package org.guatu.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guatu.calendar.TopRegion;

/** The region without a parent; of several, which stand side by side on one server, the one that was set up first. */
@ApplicationScoped
@Transactional
public class HighestRegion implements TopRegion {
    private final Regions regions;

    HighestRegion(Regions regions) {
        this.regions = regions;
    }

    @Override
    public boolean is(long regionId) {
        return regions.oldestWithoutParent().filter(top -> top == regionId).isPresent();
    }
}
