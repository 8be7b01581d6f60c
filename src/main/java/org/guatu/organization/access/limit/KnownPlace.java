package org.guatu.organization.access.limit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** An address or a device from which the owner of an account came in: what strangers fail at elsewhere does not slow it. */
@Entity
class KnownPlace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long accountId;

    @Column(columnDefinition = "CHAR(64)")
    private String hash;

    private Instant seenAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected KnownPlace() {}
}
