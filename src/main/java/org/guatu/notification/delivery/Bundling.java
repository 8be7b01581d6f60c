package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.notification.Inbox;
import org.guatu.notification.channel.DeliveryFrequency;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.delivery.Deliveries.Recipient;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.organization.Organization;
import org.guatu.organization.Person;
import org.guatu.platform.RealTime;

/**
 * Packs all that is due for a recipient into one message, so that nobody gets twenty messages at once: not after a leap
 * of the clock, not after an outage, not after the issue of a list. What is due is judged by the office's clock; how
 * soon after the last message the next one may be packed, by the real one.
 */
@ApplicationScoped
class Bundling {
    private static final int RECIPIENTS_A_PASS = 200;

    private final Deliveries deliveries;
    private final OutgoingMessages outgoing;
    private final Preferring preferring;
    private final Addressees addressees;
    private final Organization organization;
    private final Inbox inbox;
    private final Mailing mailing;
    private final NoticeRules rules;
    private final Clock office;
    private final Clock real;
    private final boolean demonstration;

    Bundling(
            Deliveries deliveries,
            OutgoingMessages outgoing,
            Preferring preferring,
            Addressees addressees,
            Organization organization,
            Inbox inbox,
            Mailing mailing,
            NoticeRules rules,
            Clock office,
            @RealTime Clock real,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.deliveries = deliveries;
        this.outgoing = outgoing;
        this.preferring = preferring;
        this.addressees = addressees;
        this.organization = organization;
        this.inbox = inbox;
        this.mailing = mailing;
        this.rules = rules;
        this.office = office;
        this.real = real;
        this.demonstration = demonstration;
    }

    /** Packs what is due; answers how many outgoing there are more. Does nothing while another node packs. */
    @Transactional
    int pack() {
        if (!outgoing.takePackingTable()) {
            return 0;
        }
        Instant now = office.instant();
        int packed = 0;
        for (Recipient recipient : deliveries.due(now, real.instant().minus(rules.pause()), RECIPIENTS_A_PASS)) {
            packed += pack(recipient, deliveries.due(recipient, now)) ? 1 : 0;
        }
        return packed;
    }

    private boolean pack(Recipient recipient, List<Delivery> due) {
        List<Delivery> useful = new ArrayList<>(due);
        if (recipient.kind() == ChannelKind.EMAIL) {
            useful.removeAll(noLongerWanted(recipient.id(), due));
            due.stream().filter(one -> !useful.contains(one)).forEach(Delivery::drop);
        }
        if (useful.isEmpty()) {
            return false;
        }
        boolean leaves = recipient.kind() != ChannelKind.EMAIL || mailing.configured() || !demonstration;
        OutgoingMessage message = new OutgoingMessage(
                useful.get(0).regionId(), recipient.kind(), recipient.id(), useful.size(), leaves, real.instant());
        outgoing.persist(message);
        useful.forEach(one -> one.packInto(message.id()));
        return true;
    }

    /** Nobody is told twice, nor after they left, took their address away, asked not to be or changed their post. */
    private List<Delivery> noLongerWanted(long personId, List<Delivery> due) {
        Person person = organization.people(Set.of(personId)).get(personId);
        boolean reachable = person != null && person.active() && person.email() != null;
        if (!reachable
                || preferring.of(Set.of(personId)).values().stream()
                        .anyMatch(r -> r.email() == DeliveryFrequency.NEVER)) {
            return due;
        }
        List<Long> ids = due.stream().map(Delivery::noticeId).toList();
        Set<Long> read = inbox.readBy(personId, ids);
        Set<Long> theirs = addressees.of(inbox.withIds(ids)).entrySet().stream()
                .filter(notice -> notice.getValue().contains(personId))
                .map(notice -> notice.getKey().id())
                .collect(Collectors.toSet());
        return due.stream()
                .filter(one -> read.contains(one.noticeId()) || !theirs.contains(one.noticeId()))
                .toList();
    }
}
