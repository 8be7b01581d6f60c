package org.guatu.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.organization.Organization;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;

/** What the forms of a channel offer. */
@ApplicationScoped
class ChannelChoices {
    static final List<ChannelKind> KINDS = List.of(ChannelKind.WECOM, ChannelKind.DINGTALK, ChannelKind.WEBHOOK);
    static final List<DeliveryFrequency> PACES = List.of(DeliveryFrequency.AT_ONCE, DeliveryFrequency.DIGEST);

    private final Organization organization;

    ChannelChoices(Organization organization) {
        this.organization = organization;
    }

    /** The units that may have a group chat: all but collective names. */
    List<UnitRef> units(Caller by) {
        return organization.units(by.regionId()).stream()
                .filter(unit -> !unit.set())
                .map(Unit::ref)
                .toList();
    }
}
