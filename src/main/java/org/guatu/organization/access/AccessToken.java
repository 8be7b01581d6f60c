package org.guatu.organization.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.platform.Secret;

/**
 * A browser's session or a program's token. The secret itself is never kept, only its SHA-256, so that whoever reads
 * the table cannot come in. Revoked means deleted.
 */
@Entity
class AccessToken {
    /** What carries the secret: a browser's cookie, or a program's Authorization header. */
    enum Kind {
        SESSION,
        TOKEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "CHAR(64)")
    private String hash;

    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Kind kind;

    private String label;
    private boolean byPassword = true;
    private Instant createdAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AccessToken() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    AccessToken(Secret secret, long accountId, Kind kind, String label, Instant createdAt, Instant expiresAt) {
        this.hash = secret.hash();
        this.accountId = accountId;
        this.kind = kind;
        this.label = label;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Its person was recognised elsewhere, and has shown no password of ours. */
    AccessToken withoutPassword() {
        byPassword = false;
        return this;
    }

    long id() {
        return id;
    }

    AccessCard card(long currentId) {
        return new AccessCard(id, kind == Kind.TOKEN, label, createdAt, expiresAt, id == currentId);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
