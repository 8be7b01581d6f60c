package org.guatu.platform.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.guatu.platform.Caller;
import org.guatu.platform.SortOrder;

/**
 * The audit trail. A line is written in the transaction of the change that it records, so both are there or neither is.
 * The {@link org.guatu.platform.trail.chain.Sealer} chains the lines of a region by hash a little later, so that writers never queue for the chain.
 */
@ApplicationScoped
@Transactional
public class Trail {
    private final AuditLines lines;
    private final Clock clock;

    Trail(AuditLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    public void record(Caller by, Change change) {
        lines.persist(new AuditLine(by, clock.instant(), change));
    }

    /** Lines about one thing, newest first, older than {@code beforeId}; {@code Long.MAX_VALUE} starts at the newest. */
    public List<AuditLine> about(String subjectType, long subjectId, long beforeId, int limit) {
        return lines.about(subjectType, subjectId, beforeId, limit);
    }

    /**
     * Lines of a region that are looked for, newest first unless told otherwise: for the auditor; so
     * many from a row on, the first being 0.
     */
    public List<AuditLine> find(long regionId, TrailSearch asked, SortOrder order, int from, int rows) {
        return lines.find(regionId, asked, order, from, rows);
    }

    /** As above, newest first, so many of those before one. */
    public List<AuditLine> before(long id, long regionId, TrailSearch asked, int rows) {
        return lines.before(id, regionId, asked, rows);
    }

    public int count(long regionId, TrailSearch asked) {
        return (int) lines.count(regionId, asked);
    }

    /** The acts that a region's trail knows, by their message keys. */
    public List<String> acts(long regionId) {
        return lines.acts(regionId);
    }
}
