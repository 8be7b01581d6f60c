package org.guatu.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guatu.notification.webhook.Addresses;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.NotSent;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.NotFound;
import org.guatu.platform.Stale;
import org.guatu.platform.time.RealTime;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps the allow-list of ways out of the house, and the secrets that belong to them. */
@ApplicationScoped
@Transactional
public class Connecting {
    private static final int LONGEST_NAME = 100;

    private final Channels channels;
    private final Vault vault;
    private final Addresses addresses;
    private final Organization organization;
    private final Trail trail;
    private final Clock clock;

    Connecting(
            Channels channels,
            Vault vault,
            Addresses addresses,
            Organization organization,
            Trail trail,
            @RealTime Clock clock) {
        this.channels = channels;
        this.vault = vault;
        this.addresses = addresses;
        this.organization = organization;
        this.trail = trail;
        this.clock = clock;
    }

    /** Channels of the caller's region beyond an id, oldest first. */
    public List<ChannelCard> channels(Caller by, long afterId, int limit) {
        Map<Long, UnitRef> units = organization.refs(by.regionId());
        return channels.of(by.regionId(), afterId, limit).stream()
                .map(channel -> ChannelCard.of(channel, channel.unitId() == null ? null : units.get(channel.unitId())))
                .toList();
    }

    public ChannelCard channel(Caller by, long id) {
        return card(find(by, id));
    }

    /** Allows a way out. Refused without a key of the server, for secrets are kept sealed or not at all. */
    public ChannelCard allow(Caller by, NewChannel asked) {
        ChannelKind kind = asked.kind();
        if (kind == null || kind == ChannelKind.EMAIL) {
            throw new Invalid("kind", "notification.kindUnknown");
        }
        String name = name(asked.name());
        Target target = Target.of(kind, asked.address(), asked.secret(), addresses);
        Channel channel = new Channel(
                by.regionId(),
                kind,
                name,
                unit(by, asked.unit()),
                Objects.requireNonNullElse(asked.pace(), DeliveryFrequency.AT_ONCE));
        lead(channel, target);
        channels.persist(channel);
        record(by, "notification.act.allowChannel", channel);
        return card(channel);
    }

    /**
     * Changes a channel.
     *
     * @param version the version that was edited, or null where the caller named none
     */
    public ChannelCard edit(Caller by, long id, ChannelEdit edit, @Nullable Integer version) {
        Channel channel = find(by, id);
        Stale.unless(version, channel.version());
        if (isTyped(edit.address()) || isTyped(edit.secret())) {
            String address = isTyped(edit.address()) ? edit.address() : addressOf(channel);
            lead(channel, Target.of(channel.kind(), address, edit.secret(), addresses));
        }
        channel.describe(
                edit.name() == null ? channel.name() : name(edit.name()),
                edit.unit() == null ? channel.unitId() : unit(by, edit.unit()),
                Objects.requireNonNullElse(edit.pace(), channel.pace()),
                Objects.requireNonNullElse(edit.disabled(), channel.disabled()));
        channels.flush();
        record(by, "notification.act.editChannel", channel);
        return card(channel);
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Where the channel leads already, so that a new secret can be kept beside it. */
    private String addressOf(Channel channel) {
        try {
            return vault.open(channel.sealedAddress(), purpose(channel.host(), "address"));
        } catch (NotSent unreadable) {
            throw new Invalid("address", "notification.addressWithSecret");
        }
    }

    /** The channels of a region that take notices now. */
    public List<Channel> open(long regionId) {
        return channels.open(regionId);
    }

    /** Names of channels by id, for lists. */
    public Map<Long, String> names(Caller by) {
        return channels.of(by.regionId(), 0, Integer.MAX_VALUE).stream()
                .collect(java.util.stream.Collectors.toMap(Channel::id, Channel::name));
    }

    /** Where a channel leads, for sending; empty where it was disabled in the meantime. */
    Optional<Target> target(long id) throws NotSent {
        Channel channel = channels.findById(id);
        if (channel == null || channel.disabled()) {
            return Optional.empty();
        }
        return Optional.of(opened(channel));
    }

    void sent(long id) {
        channels.sent(id, clock.instant());
    }

    void failed(long id, Failure why) {
        channels.failed(id, clock.instant(), why.written());
    }

    /** How a channel stands to the present key. */
    enum Seal {
        CURRENT,
        SEALED,
        UNREADABLE
    }

    List<Long> idsAfter(long id, int rows) {
        return channels.idsAfter(id, rows);
    }

    /** Seals under the present key what is sealed under an old one. */
    Seal sealAnew(long id) {
        Channel channel = channels.held(id);
        if (isCurrent(channel.sealedAddress(), channel.host(), "address")
                && isCurrent(channel.sealedSecret(), channel.host(), "secret")) {
            return Seal.CURRENT;
        }
        try {
            lead(channel, opened(channel));
            return Seal.SEALED;
        } catch (NotSent unreadable) {
            channels.failed(id, clock.instant(), unreadable.failure().written());
            return Seal.UNREADABLE;
        }
    }

    private boolean isCurrent(@Nullable String sealed, String host, String what) {
        return sealed == null || vault.isCurrent(sealed, purpose(host, what));
    }

    private Target opened(Channel channel) throws NotSent {
        String sealed = channel.sealedSecret();
        return new Target(
                channel.kind(),
                java.net.URI.create(vault.open(channel.sealedAddress(), purpose(channel.host(), "address"))),
                sealed == null ? null : vault.open(sealed, purpose(channel.host(), "secret")));
    }

    private void lead(Channel channel, Target target) {
        String secret = target.secret();
        channel.leadTo(
                target.host(),
                vault.seal(target.address().toString(), purpose(target.host(), "address")),
                secret == null ? null : vault.seal(secret, purpose(target.host(), "secret")));
    }

    /** A sealed text opens only beside the host it was sealed for: nobody sends a secret elsewhere by editing a row. */
    private static String purpose(String host, String what) {
        return "channel/" + host + "/" + what;
    }

    private static String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Invalid("name", "notification.nameMissing", LONGEST_NAME);
        }
        return name;
    }

    private @Nullable Long unit(Caller by, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return organization
                .standing(by.regionId(), code)
                .filter(unit -> !unit.set())
                .map(Unit::id)
                .orElseThrow(() -> new Invalid("unit", "organization.unknownUnit", code));
    }

    private Channel find(Caller by, long id) {
        return channels.find(by.regionId(), id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    private ChannelCard card(Channel channel) {
        Long unit = channel.unitId();
        return ChannelCard.of(channel, unit == null ? null : organization.ref(unit));
    }

    private void record(Caller by, String act, Channel channel) {
        trail.record(
                by,
                Change.of(act, "channel", channel.id())
                        .to("%s %s %s%s"
                                .formatted(
                                        channel.kind(),
                                        channel.name(),
                                        channel.host(),
                                        channel.disabled() ? " -" : "")));
    }
}
