package org.guatu.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guatu.notification.channel.Mailing;
import org.guatu.notification.delivery.Deliveries.Recipient;
import org.guatu.notification.preference.NoticeRules;
import org.guatu.notification.webhook.ChannelKind;
import org.guatu.platform.time.RealTime;

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
    private final MailRecipients recipients;
    private final Mailing mailing;
    private final NoticeRules rules;
    private final Clock office;
    private final Clock real;

    Bundling(
            Deliveries deliveries,
            OutgoingMessages outgoing,
            MailRecipients recipients,
            Mailing mailing,
            NoticeRules rules,
            Clock office,
            @RealTime Clock real) {
        this.deliveries = deliveries;
        this.outgoing = outgoing;
        this.recipients = recipients;
        this.mailing = mailing;
        this.rules = rules;
        this.office = office;
        this.real = real;
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
        List<Delivery> useful = recipient.kind() == ChannelKind.EMAIL ? dropUnwanted(recipient.id(), due) : due;
        if (useful.isEmpty()) {
            return false;
        }
        boolean leaves = recipient.kind() != ChannelKind.EMAIL || !mailing.onlyShown();
        OutgoingMessage message = new OutgoingMessage(
                useful.get(0).regionId(), recipient.kind(), recipient.id(), useful.size(), leaves, real.instant());
        outgoing.persist(message);
        useful.forEach(one -> one.packInto(message.id()));
        return true;
    }

    /** Nobody is told twice, nor after they left, took their address away, asked not to be or changed their post. */
    private List<Delivery> dropUnwanted(long personId, List<Delivery> due) {
        Set<Long> wanted = recipients.stillWanted(
                personId, due.stream().map(Delivery::noticeId).toList());
        Map<Boolean, List<Delivery>> parted =
                due.stream().collect(Collectors.partitioningBy(one -> wanted.contains(one.noticeId())));
        Objects.requireNonNull(parted.get(false)).forEach(Delivery::drop);
        return Objects.requireNonNull(parted.get(true));
    }
}
