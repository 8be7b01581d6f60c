package org.guatu.platform.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** One change: who, when, what, from which value to which, why. Written once, never changed; it leaves the database only into a verified archive. */
@Entity
public class AuditLine {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private Instant happenedAt;
    private long personId;
    private String personName;
    private String posts;
    private String act;
    private String subjectType;
    private long subjectId;

    @Column(columnDefinition = "TEXT")
    private @Nullable String beforeValue;

    @Column(columnDefinition = "TEXT")
    private @Nullable String afterValue;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AuditLine() {}

    AuditLine(Caller by, Instant when, Change change) {
        regionId = by.regionId();
        happenedAt = when;
        personId = by.personId();
        personName = by.name();
        posts = by.posts();
        act = change.act();
        subjectType = change.subjectType();
        subjectId = change.subjectId();
        beforeValue = change.before();
        afterValue = change.after();
        reason = change.reason();
    }

    /** What the chain's hash covers: every column, in a fixed order. */
    public List<@Nullable String> sealedParts() {
        Object[] parts = {
            id,
            regionId,
            happenedAt,
            personId,
            personName,
            posts,
            act,
            subjectType,
            subjectId,
            beforeValue,
            afterValue,
            reason
        };
        return Arrays.stream(parts)
                .<@Nullable String>map(part -> part == null ? null : part.toString())
                .toList();
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    /** The person, or 0 for the system. */
    public long personId() {
        return personId;
    }

    public String personName() {
        return personName;
    }

    public String posts() {
        return posts;
    }

    /** Message key of the act, {@code <module>.act.<name>}. */
    public String act() {
        return act;
    }

    public String subjectType() {
        return subjectType;
    }

    public long subjectId() {
        return subjectId;
    }

    public @Nullable String before() {
        return beforeValue;
    }

    public @Nullable String after() {
        return afterValue;
    }

    public @Nullable String reason() {
        return reason;
    }
}
