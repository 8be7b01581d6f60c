package org.guatu.briefing.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody wants the week: a person, or the office of the region as a whole. Whoever wants it no more keeps the row. */
@Entity
public class Subscription {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private @Nullable Long personId;
    private boolean wanted;
    private Instant since;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Subscription() {}

    /** @param personId null for the office as a whole */
    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Subscription(long regionId, @Nullable Long personId, Instant when) {
        this.regionId = regionId;
        this.personId = personId;
        since = when;
    }

    /** Weeks that were to be sent before are not sent afterwards. */
    void want(boolean now, Instant when) {
        wanted = now;
        since = when;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    /** Whose it is; null where it is the office's. */
    public @Nullable Long personId() {
        return personId;
    }

    boolean wanted() {
        return wanted;
    }
}
