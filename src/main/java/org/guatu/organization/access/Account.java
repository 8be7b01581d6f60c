package org.guatu.organization.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

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

    /** Takes a new password; a one-time password must be changed at the next sign-in. */
    void takePassword(String hash, boolean oneTime, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        mustChangePassword = oneTime;
        changedAt = now;
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

    public boolean disabled() {
        return disabled;
    }

    public int version() {
        return version;
    }
}
