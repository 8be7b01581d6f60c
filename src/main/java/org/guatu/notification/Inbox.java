package org.guatu.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;

/** What a person is told inside the application, and what of it they have read. */
@ApplicationScoped
@Transactional
public class Inbox {
    /** Nobody needs to know more exactly than "99+" what they have not read. */
    public static final int MOST_COUNTED = 100;

    /** The mark stays so far behind: a transaction that is still open may hold a number below the newest one seen. */
    private static final long IN_FLIGHT = 1000;

    private final Notices notices;
    private final NoticeReads reads;
    private final NoticeMarks marks;
    private final Clock clock;

    Inbox(Notices notices, NoticeReads reads, NoticeMarks marks, Clock clock) {
        this.notices = notices;
        this.reads = reads;
        this.marks = marks;
        this.clock = clock;
    }

    /** A person's notices, newest first, older than {@code beforeId}. */
    public List<Notice> of(Caller by, long beforeId, int limit) {
        return notices.of(by, beforeId, limit);
    }

    /** The same by rows: so many from a row on, the first being 0. */
    public List<Notice> page(Caller by, int from, int rows) {
        return notices.page(by, from, rows);
    }

    public int count(Caller by) {
        return (int) notices.countOf(by);
    }

    /** Which of these the person has not read. */
    public Set<Long> unread(Caller by, List<Long> ids) {
        return notices.unread(by, ids);
    }

    /** How many are unread, at most {@link #MOST_COUNTED}. */
    public long countUnread(Caller by) {
        return notices.countUnread(by, MOST_COUNTED);
    }

    /** The same for many at once, in as few statements as their number allows. */
    public Map<Caller, Long> countUnread(Collection<Caller> readers) {
        return notices.countUnread(List.copyOf(readers), MOST_COUNTED);
    }

    /** Another text whenever something was told or read meanwhile; costs one statement, whatever there is. */
    public String mark() {
        return notices.mark();
    }

    /** The person has read it. */
    public Notice read(long noticeId, Caller by) {
        List<Notice> mine = notices.of(by, noticeId + 1, 1);
        if (mine.isEmpty() || mine.get(0).id() != noticeId) {
            throw new NotFound("platform.notFound");
        }
        if (notices.unread(by, List.of(noticeId)).contains(noticeId)) {
            reads.persist(new NoticeRead(noticeId, by.personId(), clock.instant()));
        }
        return mine.get(0);
    }

    /** Answers how many were unread. */
    public int readAll(ReadNotices asked, Caller by) {
        Long taskId = asked.task();
        List<Long> unread = notices.unread(by, taskId);
        long until = taskId != null || unread.isEmpty() ? 0 : unread.get(0) - IN_FLIGHT;
        if (until > 0) {
            markUntil(until, by);
        }
        unread.stream()
                .filter(id -> id > until)
                .forEach(id -> reads.persist(new NoticeRead(id, by.personId(), clock.instant())));
        return unread.size();
    }

    private void markUntil(long noticeId, Caller by) {
        NoticeMark mark = marks.findById(by.personId());
        if (mark == null) {
            marks.persist(new NoticeMark(by.personId(), noticeId));
        } else {
            mark.moveTo(noticeId);
        }
    }

    /** Notices by id, newest first: for what carries them out of the house. */
    public List<Notice> withIds(Collection<Long> ids) {
        return notices.withIds(ids);
    }

    /** Which of them the person has read in the application already. */
    public Set<Long> readBy(long personId, Collection<Long> ids) {
        return notices.readBy(personId, ids);
    }
}
