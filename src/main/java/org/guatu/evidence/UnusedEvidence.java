package org.guatu.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.guatu.platform.retention.DatedRows;
import org.guatu.platform.retention.Expiring;
import org.guatu.platform.retention.Holding;

/**
 * Files that were uploaded and prove nothing: attached to nothing, shown to no other unit, and named in no draft that
 * stands. Whatever number stands in a draft is taken for a file's, so that rather too much is kept.
 */
@ApplicationScoped
class UnusedEvidence implements Expiring {
    private static final String PROVES_NOTHING =
            """
            region_id = :region
            and not exists (select 1 from evidence_use u where u.evidence_id = evidence_file.id)
            and not exists (select 1 from evidence_share s where s.evidence_id = evidence_file.id)""";

    private static final String NAMED_NOWHERE =
            """
             and not exists (select 1 from form_draft d where d.region_id = evidence_file.region_id
              and d.content regexp concat('(^|[^0-9])', evidence_file.id, '([^0-9]|$)'))""";

    private final EntityManager entities;
    private final DatedRows unproving;
    private final DatedRows rows;

    UnusedEvidence(EntityManager entities) {
        this.entities = entities;
        unproving = new DatedRows(entities, "evidence_file", "uploaded_at", PROVES_NOTHING);
        rows = new DatedRows(entities, "evidence_file", "uploaded_at", PROVES_NOTHING + NAMED_NOWHERE);
    }

    @Override
    public String kind() {
        return "evidence";
    }

    /** Holds the files first: one that is attached meanwhile has its use by then, or waits and finds no file. */
    @Override
    public int forget(long regionId, Instant before, int most) {
        List<Long> found = rows.hold(regionId, before, most);
        if (found.isEmpty()) {
            return 0;
        }
        List<?> contents = with("select distinct sha256 from evidence_file where id in (?1)", found)
                .getResultList();
        int taken = with(
                        """
                        delete from evidence_file where id in (?1)
                        and not exists (select 1 from evidence_use u where u.evidence_id = evidence_file.id)""",
                        found)
                .executeUpdate();
        contents.forEach(this::forgetContent);
        return taken;
    }

    /** The bytes go with the last file that has them; {@link Evidence} holds them too while it takes in the same again. */
    private void forgetContent(Object sha256) {
        with("select position from evidence_chunk where sha256 = ?1 and position = 0 for update", sha256)
                .getResultList();
        with(
                        """
                        delete from evidence_chunk where sha256 = ?1
                        and not exists (select 1 from evidence_file f where f.sha256 = evidence_chunk.sha256)""",
                        sha256)
                .executeUpdate();
    }

    private Query with(String sql, Object value) {
        return entities.createNativeQuery(sql).setParameter(1, value);
    }

    /** With those that drafts name: to look through all drafts is too much for a page. */
    @Override
    public Holding holding(long regionId) {
        return unproving.holding(regionId);
    }
}
