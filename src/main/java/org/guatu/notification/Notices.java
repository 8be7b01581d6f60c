package org.guatu.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Notices, each person's own: of their units, and of the roles they hold in their region. */
@ApplicationScoped
class Notices implements PanacheRepository<Notice> {
    private static final String MINE =
            "n.regionId = :region and (n.unitId in :units or (n.unitId is null and n.role in :roles))";
    private static final String UNREAD =
            """
             and n.id > coalesce((select m.readUntil from NoticeMark m where m.personId = :person), 0)
             and not exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :person)""";

    /** Two walks along an index instead of one over the table, each of at most {@code :most} rows. */
    private static final String COUNT =
            """
            select count(*) from (
              (select n.id from notice n where n.unit_id in (:units) and n.region_id = :region
                and n.id > coalesce((select read_until from notice_mark where person_id = :person), 0)
                and not exists (select 1 from notice_read r where r.notice_id = n.id and r.person_id = :person)
                limit :most)
              union
              (select n.id from notice n where n.region_id = :region and n.role in (:roles) and n.unit_id is null
                and n.id > coalesce((select read_until from notice_mark where person_id = :person), 0)
                and not exists (select 1 from notice_read r where r.notice_id = n.id and r.person_id = :person)
                limit :most)) unread""";

    private final Event<NoticeSent> sent;

    Notices(Event<NoticeSent> sent) {
        this.sent = sent;
    }

    /** Whoever writes a notice sends it: what is to leave the house is written in the same transaction. */
    @Override
    public void persist(Notice notice) {
        getEntityManager().persist(notice);
        sent.fire(new NoticeSent(notice));
    }

    List<Notice> of(Caller by, long beforeId, int limit) {
        return find(
                        "from Notice n where " + MINE + " and n.id < :before order by n.id desc",
                        mine(by).and("before", beforeId))
                .page(0, limit)
                .list();
    }

    Set<Long> unread(Caller by, List<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(find(
                        "select n.id from Notice n where n.id in :ids and " + MINE + UNREAD,
                        mine(by).and("ids", ids).and("person", by.personId()))
                .project(Long.class)
                .list());
    }

    /** The unread of one task, or of all where {@code taskId} is null; newest first. */
    List<Long> unread(Caller by, @Nullable Long taskId) {
        String task = taskId == null ? "" : " and n.taskId = " + taskId;
        return find(
                        "select n.id from Notice n where " + MINE + UNREAD + task + " order by n.id desc",
                        mine(by).and("person", by.personId()))
                .project(Long.class)
                .list();
    }

    /** How many are unread, counted up to {@code most}; one statement. */
    long countUnread(Caller by, int most) {
        Number count = (Number) getEntityManager()
                .createNativeQuery(COUNT)
                .setParameter("region", by.regionId())
                .setParameter("units", units(by))
                .setParameter("roles", roles(by))
                .setParameter("person", by.personId())
                .setParameter("most", most)
                .getSingleResult();
        return Math.min(most, count.longValue());
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
                          n.id <= (select m.readUntil from NoticeMark m where m.personId = :person)
                          or exists (select 1 from NoticeRead r where r.noticeId = n.id and r.personId = :person))""",
                        Long.class)
                .setParameter("ids", ids)
                .setParameter("person", personId)
                .getResultList());
    }

    private static Parameters mine(Caller by) {
        return Parameters.with("region", by.regionId()).and("units", units(by)).and("roles", roles(by));
    }

    private static Set<Long> units(Caller by) {
        return by.units().isEmpty() ? Set.of(-1L) : by.units();
    }

    private static Set<String> roles(Caller by) {
        return by.roles().isEmpty() ? Set.of("-") : by.roles();
    }
}
