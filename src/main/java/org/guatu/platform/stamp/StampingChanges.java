package org.guatu.platform.stamp;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Hears of every row that is written, changed or deleted as an entity; deletes by query say it to {@link Stamps}. */
@Singleton
@Unremovable
public class StampingChanges {
    private final Stamps stamps;

    StampingChanges(Stamps stamps) {
        this.stamps = stamps;
    }

    @PostPersist
    @PostUpdate
    @PostRemove
    void changed(Stamped row) {
        stamps.changed(row.regionId(), row.stampedId());
    }
}
