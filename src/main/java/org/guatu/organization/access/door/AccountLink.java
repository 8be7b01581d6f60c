package org.guatu.organization.access.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.guatu.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Whose account an identity elsewhere opens. An administrator links it by the name that the person bears there; at the
 * first sign-in it takes the identity itself, which no other person is given later, and from then on that alone counts.
 */
@Entity
class AccountLink {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private Door door;

    private String name;

    @Column(columnDefinition = "CHAR(64)")
    private @Nullable String subjectHash;

    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AccountLink() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    AccountLink(long regionId, long accountId, Door door, String name, Instant linkedAt) {
        this.regionId = regionId;
        this.accountId = accountId;
        this.door = door;
        this.name = name;
        this.linkedAt = linkedAt;
    }

    /** An identity as it is kept: the one that its issuer gave to nobody else. */
    static String hash(String issuer, String subject) {
        return Secret.sha256(issuer + "\n" + subject);
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    LinkCard card() {
        return new LinkCard(door, name, subjectHash != null, linkedAt);
    }
}
