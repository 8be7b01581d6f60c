package org.guatu.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role that a person holds, in a unit or, where the role is of the whole region, in none. */
@Entity
public class Post {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long personId;
    private @Nullable Long unitId;
    private String role;
    private Instant since;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Post() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Post(long regionId, long personId, @Nullable Long unitId, String role, Instant since) {
        this.regionId = regionId;
        this.personId = personId;
        this.unitId = unitId;
        this.role = role;
        this.since = since;
    }

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    /** One of {@link Roles}. */
    public String role() {
        return role;
    }

    /** From when on it is held; what was told before is not its holder's to read. */
    public Instant since() {
        return since;
    }
}
