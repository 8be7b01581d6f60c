package org.guatu.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.guatu.notification.webhook.ChannelKind;

/** What is to be told outside of the application. */
@ApplicationScoped
class Deliveries implements PanacheRepository<Delivery> {
    private static final int ROWS_A_STATEMENT = 200;

    /** A row to write. */
    record Row(long regionId, long noticeId, ChannelKind kind, long recipient, Instant dueAt) {}

    /** Somebody, or a group chat, for whom something waits. */
    record Recipient(ChannelKind kind, long id) {}

    /** Writes all rows with as few statements as fit: an issue of a list tells hundreds of things at once. */
    void write(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            writeSome(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
        }
    }

    private void writeSome(List<Row> rows) {
        Query insert = getEntityManager()
                .createNativeQuery("insert into delivery (region_id, notice_id, kind, recipient, due_at, state) values "
                        + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, 'WAITING')")));
        int at = 1;
        for (Row row : rows) {
            insert.setParameter(at++, row.regionId())
                    .setParameter(at++, row.noticeId())
                    .setParameter(at++, row.kind().name())
                    .setParameter(at++, row.recipient())
                    .setParameter(at++, LocalDateTime.ofInstant(row.dueAt(), ZoneOffset.UTC));
        }
        insert.executeUpdate();
    }

    /**
     * For whom something is due, unless a message of theirs was packed after {@code since}. Joined, since MySQL 9.7 answers
     * {@code select distinct} with {@code not exists} by nothing at all.
     */
    List<Recipient> due(Instant now, Instant since, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct d.kind, d.recipient from Delivery d
                        left join OutgoingMessage p
                          on p.kind = d.kind and p.recipient = d.recipient and p.packedAt > :since
                        where d.state = :waiting and d.dueAt <= :now and p.id is null
                        order by d.kind, d.recipient""",
                        Object[].class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("now", now)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> new Recipient((ChannelKind) row[0], (Long) row[1]))
                .toList();
    }

    List<Delivery> due(Recipient recipient, Instant now) {
        return list(
                "state = ?1 and kind = ?2 and recipient = ?3 and dueAt <= ?4 order by noticeId desc",
                Delivery.State.WAITING,
                recipient.kind(),
                recipient.id(),
                now);
    }

    List<Long> noticesOf(long outgoingMessageId) {
        return list("outgoingMessageId = ?1 order by noticeId desc", outgoingMessageId).stream()
                .map(Delivery::noticeId)
                .toList();
    }
}
