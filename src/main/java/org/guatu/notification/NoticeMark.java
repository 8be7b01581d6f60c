package org.guatu.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Up to which notice a person has read everything; it keeps the count of the unread cheap. */
@Entity
public class NoticeMark {
    @Id
    private Long personId;

    private long readUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NoticeMark() {}

    NoticeMark(long personId, long readUntil) {
        this.personId = personId;
        this.readUntil = readUntil;
    }

    void moveTo(long noticeId) {
        readUntil = Math.max(readUntil, noticeId);
    }

    public long readUntil() {
        return readUntil;
    }
}
