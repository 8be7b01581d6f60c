package org.guatu.notification.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A robot or webhook on the administrator's allow-list, bound to a unit or, without one, to the office. Its address and
 * secret lie here sealed; only {@link Connecting} opens them, to send.
 */
@Entity
public class Channel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private String name;
    private String host;
    private String sealedAddress;
    private @Nullable String sealedSecret;
    private @Nullable Long unitId;

    @Enumerated(EnumType.STRING)
    private DeliveryFrequency pace;

    private boolean disabled;
    private @Nullable Instant sentAt;
    private @Nullable Instant failedAt;
    private @Nullable String failure;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Channel() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Channel(long regionId, ChannelKind kind, String name, @Nullable Long unitId, DeliveryFrequency pace) {
        this.regionId = regionId;
        this.kind = kind;
        this.name = name;
        this.unitId = unitId;
        this.pace = pace;
    }

    void leadTo(String newHost, String address, @Nullable String secret) {
        host = newHost;
        sealedAddress = address;
        sealedSecret = secret;
    }

    void describe(String newName, @Nullable Long newUnit, DeliveryFrequency newPace, boolean isDisabled) {
        name = newName;
        unitId = newUnit;
        pace = newPace;
        disabled = isDisabled;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public ChannelKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String host() {
        return host;
    }

    String sealedAddress() {
        return sealedAddress;
    }

    @Nullable
    String sealedSecret() {
        return sealedSecret;
    }

    /** Whose group chat it is; null for the office's own. */
    public @Nullable Long unitId() {
        return unitId;
    }

    public DeliveryFrequency pace() {
        return pace;
    }

    public boolean disabled() {
        return disabled;
    }

    /** When something was last taken; null where nothing was. */
    public @Nullable Instant sentAt() {
        return sentAt;
    }

    /** When something was last not taken. */
    public @Nullable Instant failedAt() {
        return failedAt;
    }

    /** Why, as {@link Failure#written()}. */
    public @Nullable String failure() {
        return failure;
    }

    public int version() {
        return version;
    }
}
