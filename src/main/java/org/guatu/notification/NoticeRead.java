package org.guatu.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** That a person has read a notice. */
@Entity
public class NoticeRead {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long noticeId;
    private long personId;
    private Instant readAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoticeRead() {}

    NoticeRead(long noticeId, long personId, Instant readAt) {
        this.noticeId = noticeId;
        this.personId = personId;
        this.readAt = readAt;
    }

    public Instant readAt() {
        return readAt;
    }

    public long noticeId() {
        return noticeId;
    }
}
