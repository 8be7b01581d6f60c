package org.guatu.organization.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name and password with which one person comes in. It is the handle by which an administrator edits the person
 * too, so its version changes with the person's name and posts.
 */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private long regionId;
    private long personId;
    private String passwordHash;
    private Instant passwordChangedAt;
    private boolean mustChangePassword;
    private boolean disabled;
    private Instant changedAt;
    private @Nullable Instant oneTimeUntil;
    private @Nullable Instant lastSignInAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Account(String username, long regionId, long personId, String passwordHash, boolean mustChange, Instant now) {
        this.username = username;
        this.regionId = regionId;
        this.personId = personId;
        this.passwordHash = passwordHash;
        this.passwordChangedAt = now;
        this.mustChangePassword = mustChange;
        this.changedAt = now;
    }

    /** Takes a password that its owner chose. */
    void takePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        mustChangePassword = false;
        oneTimeUntil = null;
        changedAt = now;
    }

    /**
     * Takes a one-time password, which must be changed at the next sign-in.
     *
     * @param until when it opens the account no longer; null for never
     */
    void takeOneTime(String hash, @Nullable Instant until, Instant now) {
        takePassword(hash, now);
        mustChangePassword = true;
        oneTimeUntil = until;
    }

    /** The person behind it, or whether it may be used, was edited: whoever holds an older version must look again. */
    void edited(boolean nowDisabled, Instant now) {
        disabled = nowDisabled;
        changedAt = now;
    }

    public long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public long regionId() {
        return regionId;
    }

    public long personId() {
        return personId;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Until when the one-time password opens it; null where there is none, or one without a term. */
    public @Nullable Instant oneTimeUntil() {
        return oneTimeUntil;
    }

    /** When the person came in last, with a browser or for a program; null for never. */
    public @Nullable Instant lastSignInAt() {
        return lastSignInAt;
    }

    public boolean disabled() {
        return disabled;
    }

    public int version() {
        return version;
    }
}
