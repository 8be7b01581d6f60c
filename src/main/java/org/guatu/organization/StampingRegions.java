package org.guatu.organization;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.PostPersist;
import org.guatu.platform.stamp.Stamps;

/** A region that is added is stamped from the first. */
@Singleton
@Unremovable
public class StampingRegions {
    private final Stamps stamps;

    StampingRegions(Stamps stamps) {
        this.stamps = stamps;
    }

    @PostPersist
    void opened(Region region) {
        stamps.opened(region.id());
    }
}
