package org.guatu.supervision.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.SortOrder;
import org.guatu.supervision.ladder.Level;

/** All letters; a unit sees those that were sent to it or, as circulars, to its group, and no referral. */
@ApplicationScoped
class Letters implements PanacheRepository<Letter> {
    private static final String SCOPE =
            """
            l.regionId = :region and (:wide = true or (l.served.at is not null and l.level <> REFERRAL
            and (l.unitId in :units or exists (from LetterReader r where r.letterId = l.id and r.unitId in :units))))""";

    /** By what the register is sorted. */
    private static final Map<String, String> COLUMNS = Map.of(
            "letter", "l.words.title",
            "level", SortOrder.declared("l.level", Level.values()),
            "unit", "(select u.name from Unit u where u.id = l.unitId)",
            "state", SortOrder.declared("l.state", LetterState.values()),
            "signed", "l.signed.at",
            "replyBy", "l.replyBy");

    private static final String CARRIES =
            "(taskId = ?1 or id in (select t.letterId from LetterTask t where t.taskId = ?1))";

    Optional<Letter> visible(long id, Caller by) {
        return find("from Letter l where l.id = :id and " + SCOPE, scope(by).and("id", id))
                .firstResultOptional();
    }

    /** As above, and nobody else changes it before this transaction ends. */
    Optional<Letter> locked(long id, Caller by) {
        // Not by a lock mode: the dialect would write "for update of", which MariaDB does not read.
        getEntityManager()
                .createNativeQuery("select id from letter where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return visible(id, by);
    }

    /** A page of what the register answers, the newest first where no other order is asked for, from a row on. */
    List<Letter> page(RegisterFilter filter, SortOrder order, int from, int rows, Caller by) {
        return find(narrowed(filter) + order.orderBy(COLUMNS, "l.id desc"), filter.bind(scope(by)))
                .range(from, from + rows - 1)
                .list();
    }

    long count(RegisterFilter filter, Caller by) {
        return count(narrowed(filter), filter.bind(scope(by)));
    }

    private static String narrowed(RegisterFilter filter) {
        return "from Letter l where " + SCOPE + filter.words();
    }

    /** Those that are neither closed, escalated nor revoked. */
    List<Letter> openVisible(Caller by) {
        return find(
                        "from Letter l where l.state not in (CLOSED, ESCALATED, REVOKED) and " + SCOPE
                                + " order by l.id desc",
                        scope(by))
                .list();
    }

    List<Letter> visibleOfTask(long taskId, Caller by) {
        return find(
                        "from Letter l where (l.taskId = :task or exists (from LetterTask t where t.letterId = l.id and t.taskId = :task)) and "
                                + SCOPE + " order by l.id desc",
                        scope(by).and("task", taskId))
                .list();
    }

    /** Those that carry the task, oldest first. */
    List<Letter> ofTask(long taskId) {
        return list(CARRIES + " order by id", taskId);
    }

    /** Those that carry it and no other, oldest first. */
    List<Letter> ofTaskAlone(long taskId) {
        return list(
                "from Letter l where l.taskId = ?1 and not exists (from LetterTask t where t.letterId = l.id) order by l.id",
                taskId);
    }

    /** Those to a unit that nobody signed yet. */
    List<Letter> draftsTo(long unitId) {
        return list("unitId = ?1 and state = DRAFTED", unitId);
    }

    List<Letter> ofRegion(long regionId) {
        return list("regionId = ?1 order by id", regionId);
    }

    /** A page of those that wait for a receipt on a day, or whose terms stand still. */
    List<Letter> withTermFrom(LocalDate day, long afterId, int rows) {
        return find(
                        """
                        from Letter l where l.id > ?1 and l.ended.at is null
                        and (l.receiptBy >= ?2 or l.pausedOn is not null) order by l.id""",
                        afterId,
                        day)
                .page(0, rows)
                .list();
    }

    /** Letters that units were sent within a time. */
    List<Letter> sent(long regionId, Instant from, Instant until) {
        return list(
                "regionId = ?1 and served.at >= ?2 and served.at < ?3 and level <> REFERRAL", regionId, from, until);
    }

    /** Those that units of a region were sent within a time, but for what was revoked. */
    List<LetterBook.Sent> standing(long regionId, Instant from, Instant until) {
        return find(
                        """
                        select l.id, l.unitId, l.level, l.trigger, l.state, l.number.word, l.number.year, l.number.place,
                            l.replyBy
                        from Letter l where l.regionId = ?1 and l.served.at >= ?2 and l.served.at < ?3
                        and l.state <> REVOKED order by l.id""",
                        regionId,
                        from,
                        until)
                .project(LetterBook.Sent.class)
                .list();
    }

    /** Interviews that a person called within a time, the first on top. */
    List<Letter> talksOf(long personId, Instant from, Instant until) {
        return list(
                "signed.personId = ?1 and level = INTERVIEW and served.at >= ?2 and served.at < ?3 and state <> REVOKED"
                        + " order by id",
                personId,
                from,
                until);
    }

    private static Parameters scope(Caller by) {
        boolean ofUnit = Roles.ofUnit(by);
        Set<Long> units = ofUnit && !by.units().isEmpty() ? by.units() : Set.of(-1L);
        return Parameters.with("region", by.regionId())
                .and("wide", Roles.readsWholeRegion(by))
                .and("units", units);
    }
}
