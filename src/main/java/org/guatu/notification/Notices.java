package org.guatu.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Notices, each person's own: of their units, and of the roles they hold in their region. */
@ApplicationScoped
class Notices implements PanacheRepository<Notice> {
    /** What was told before a person held the post is not theirs; who stands in reads what the absent person would. */
    private static final String MINE =
            """
            n.regionId = :region and (
              (n.unitId in :units and n.sentAt >= coalesce(
                (select min(o.since) from Post o where o.personId = :person and o.unitId = n.unitId), n.sentAt))
              or (n.unitId is null and n.role in :roles and n.sentAt >= coalesce(
                (select min(o.since) from Post o where o.personId = :person and o.role = n.role), n.sentAt))
              or n.personId = :person)""";

    private static final String UNREAD =
            """
             and n.id > coalesce((select m.readUntil from NoticeMark m where m.personId = :person), 0)
             and n.settledAt is null
             and not exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :person)""";

    /** Three walks along an index instead of one over the table, each of at most {@code :most} rows, for one reader (#). */
    private static final String COUNT =
            """
            select # as reader, count(*) as unread from (
              (select n.id from notice n where n.unit_id in (:units#) and n.region_id = :region#
                and n.sent_at >= coalesce((select min(o.since) from post o
                  where o.person_id = :person# and o.unit_id = n.unit_id), n.sent_at)
                and n.settled_at is null
                and n.id > coalesce((select read_until from notice_mark where person_id = :person#), 0)
                and not exists (select 1 from notice_read r where r.notice_id = n.id and r.person_id = :person#)
                limit :most)
              union
              (select n.id from notice n where n.region_id = :region# and n.role in (:roles#) and n.unit_id is null
                and n.sent_at >= coalesce((select min(o.since) from post o
                  where o.person_id = :person# and o.role = n.role), n.sent_at)
                and n.settled_at is null
                and n.id > coalesce((select read_until from notice_mark where person_id = :person#), 0)
                and not exists (select 1 from notice_read r where r.notice_id = n.id and r.person_id = :person#)
                limit :most)
              union
              (select n.id from notice n where n.person_id = :person# and n.region_id = :region#
                and n.settled_at is null
                and n.id > coalesce((select read_until from notice_mark where person_id = :person#), 0)
                and not exists (select 1 from notice_read r where r.notice_id = n.id and r.person_id = :person#)
                limit :most)) unread#""";

    /** What the present transaction tells is not settled by it. */
    private static final String SETTLE =
            "update Notice n set n.settledAt = :now where n.settledAt is null and n.id not in :fresh";

    private static final int READERS_A_STATEMENT = 50;

    private final Event<NoticeSent> sent;
    private final FreshNotices fresh;

    Notices(Event<NoticeSent> sent, FreshNotices fresh) {
        this.sent = sent;
        this.fresh = fresh;
    }

    /** Whoever writes a notice sends it: what is to leave the house is written in the same transaction. */
    @Override
    public void persist(Notice notice) {
        getEntityManager().persist(notice);
        fresh.add(notice.id());
        sent.fire(new NoticeSent(notice));
    }

    List<Notice> of(Caller by, long beforeId, int limit) {
        return find(
                        "from Notice n where " + MINE + " and n.id < :before order by n.id desc",
                        mine(by).and("before", beforeId))
                .page(0, limit)
                .list();
    }

    /** The newest first, so many from a row on. */
    List<Notice> page(Caller by, int from, int rows) {
        return find("from Notice n where " + MINE + " order by n.id desc", mine(by))
                .range(from, from + rows - 1)
                .list();
    }

    long countOf(Caller by) {
        return count("from Notice n where " + MINE, mine(by));
    }

    Set<Long> unread(Caller by, List<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                find("select n.id from Notice n where n.id in :ids and " + MINE + UNREAD, mine(by).and("ids", ids))
                        .project(Long.class)
                        .list());
    }

    /** The unread of one task, or of all where {@code taskId} is null; newest first. */
    List<Long> unread(Caller by, @Nullable Long taskId) {
        String task = taskId == null ? "" : " and n.taskId = " + taskId;
        return find("select n.id from Notice n where " + MINE + UNREAD + task + " order by n.id desc", mine(by))
                .project(Long.class)
                .list();
    }

    /** How many are unread, counted up to {@code most}; one statement. */
    long countUnread(Caller by, int most) {
        return Objects.requireNonNull(countUnread(List.of(by), most).get(by));
    }

    /** The same for many readers, a statement for so many of them together. */
    Map<Caller, Long> countUnread(List<Caller> readers, int most) {
        Map<Caller, Long> counts = new HashMap<>();
        for (int from = 0; from < readers.size(); from += READERS_A_STATEMENT) {
            List<Caller> some = readers.subList(from, Math.min(readers.size(), from + READERS_A_STATEMENT));
            countTogether(some, most).forEach((at, count) -> counts.put(some.get(at), count));
        }
        return counts;
    }

    private Map<Integer, Long> countTogether(List<Caller> readers, int most) {
        Query query = getEntityManager()
                .createNativeQuery(IntStream.range(0, readers.size())
                        .mapToObj(at -> COUNT.replace("#", "" + at))
                        .collect(Collectors.joining(" union all ")));
        for (int at = 0; at < readers.size(); at++) {
            Caller by = readers.get(at);
            query.setParameter("region" + at, by.regionId())
                    .setParameter("units" + at, units(by))
                    .setParameter("roles" + at, roles(by))
                    .setParameter("person" + at, by.personId());
        }
        List<?> rows = query.setParameter("most", most).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> ((Number) row[0]).intValue(), row -> Math.min(most, ((Number) row[1]).longValue())));
    }

    /** Where telling and reading stand. A notice whose number was given out before and is written after is not seen. */
    String mark() {
        return String.valueOf(getEntityManager()
                .createNativeQuery(
                        "select concat_ws('/', (select max(id) from notice), (select max(id) from notice_read),"
                                + " (select sum(read_until) from notice_mark),"
                                + " (select max(settled_at) from notice))")
                .getSingleResult());
    }

    /** What was told to a unit and this person has not read. */
    List<Long> unreadOf(long unitId, long personId) {
        return find(
                        "select n.id from Notice n where n.unitId = :unit " + UNREAD,
                        Parameters.with("unit", unitId).and("person", personId))
                .project(Long.class)
                .list();
    }

    /**
     * Settles what was asked about a task.
     *
     * @param period the period it has to be about; null for any
     * @param unit the unit that was asked; null for everybody
     */
    void settle(long task, List<String> asks, @Nullable String period, @Nullable Long unit, Instant now) {
        update(
                SETTLE
                        + " and n.taskId = :task and n.messageKey in :asks and (:unit is null or n.unitId = :unit)"
                        + " and concat(:line, n.arguments, :line) like :period",
                fresh(now)
                        .and("task", task)
                        .and("asks", asks)
                        .and("unit", unit)
                        .and("line", "\n")
                        .and("period", period == null ? "%" : "%\n" + period + "\n%"));
    }

    /**
     * A report is handed in: settles what was asked about its period, and what urged the task, in one statement.
     *
     * @param urges what is settled whatever it says
     */
    void settleReported(long task, List<String> asks, String period, List<String> urges, Instant now) {
        update(
                SETTLE
                        + " and n.taskId = :task and (n.messageKey in :urges or n.messageKey in :asks"
                        + " and concat(:line, n.arguments, :line) like :period)",
                fresh(now)
                        .and("task", task)
                        .and("urges", urges)
                        .and("asks", asks)
                        .and("line", "\n")
                        .and("period", "%\n" + period + "\n%"));
    }

    /** Settles what was asked on a page. */
    void settle(String place, List<String> asks, Instant now) {
        update(
                SETTLE + " and n.place = :place and n.messageKey in :asks",
                fresh(now).and("place", place).and("asks", asks));
    }

    /** Settles all that leads to a page. */
    void settleAll(String place, Instant now) {
        update(SETTLE + " and n.place = :place", fresh(now).and("place", place));
    }

    private Parameters fresh(Instant now) {
        return Parameters.with("now", now).and("fresh", fresh.ids());
    }

    List<Notice> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    /** Which of the notices the person has read, whoever they are addressed to. */
    Set<Long> readBy(long personId, Collection<Long> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        """
                        select n.id from Notice n where n.id in :ids and (
                          n.settledAt is not null or n.id <= (select m.readUntil from NoticeMark m where m.personId = :person)
                          or exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :person))""",
                        Long.class)
                .setParameter("ids", ids)
                .setParameter("person", personId)
                .getResultList());
    }

    private static Parameters mine(Caller by) {
        return Parameters.with("region", by.regionId())
                .and("units", units(by))
                .and("roles", roles(by))
                .and("person", by.personId());
    }

    private static Set<Long> units(Caller by) {
        return by.units().isEmpty() ? Set.of(-1L) : by.units();
    }

    private static Set<String> roles(Caller by) {
        return by.roles().isEmpty() ? Set.of("-") : by.roles();
    }
}
