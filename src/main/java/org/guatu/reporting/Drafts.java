package org.guatu.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** What a unit has begun to write for a period, until it hands it in. No record of anything: the last one wins. */
@ApplicationScoped
@Transactional
public class Drafts {
    private static final String ONE = "task_year_id = ?1 and unit_id = ?2 and period = ?3";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Lifecycle lifecycle;
    private final Reports reports;
    private final EntityManager entities;
    private final Clock clock;

    Drafts(Lifecycle lifecycle, Reports reports, EntityManager entities, Clock clock) {
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    /** The fields as they were typed, right or wrong. */
    public record Draft(
            String percent,
            String done,
            String problems,
            String next,
            String reason,
            List<Row> figures,
            List<Long> evidence) {

        /** A figure as it was typed. */
        public record Row(String name, String value, String unit) {
            public boolean blank() {
                return name.isBlank() && value.isBlank() && unit.isBlank();
            }
        }
    }

    /** A draft, with who saved it and when. */
    public record Saved(Draft draft, String by, Instant at) {}

    /** Keeps the draft; once the period's report is handed in there is nothing to keep. */
    public @Nullable Instant save(long taskId, String period, Draft draft, Caller by) {
        Current current = lifecycle.forLead(taskId, null, by);
        Caller signer = by.in(current.task().leadUnitId());
        if (Period.named(period).isEmpty() || handedIn(current, period)) {
            return null;
        }
        Instant now = clock.instant();
        entities.createNativeQuery(
                        """
                        insert into report_draft
                            (task_year_id, unit_id, period, content, saved_by, saved_at, saved_person_id, region_id)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on duplicate key update
                            content = values(content), saved_by = values(saved_by), saved_at = values(saved_at),
                            saved_person_id = values(saved_person_id)""")
                .setParameter(1, current.year().id())
                .setParameter(2, current.task().leadUnitId())
                .setParameter(3, period)
                .setParameter(4, write(draft))
                .setParameter(5, signer.name())
                .setParameter(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(7, signer.personId())
                .setParameter(8, current.year().regionId())
                .executeUpdate();
        return now;
    }

    /** The draft of the lead unit, for its own people. */
    public Optional<Saved> of(long taskId, String period, Caller by) {
        Current current = lifecycle.current(taskId, by);
        if (!by.belongsTo(current.task().leadUnitId()) || !by.hasAnyRole(Roles.OF_A_UNIT.toArray(String[]::new))) {
            return Optional.empty();
        }
        List<?> rows = entities.createNativeQuery(
                        "select content, saved_by, saved_at from report_draft where " + ONE, Object[].class)
                .setParameter(1, current.year().id())
                .setParameter(2, current.task().leadUnitId())
                .setParameter(3, period)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(Drafts::read);
    }

    /** How many drafts the units have begun. */
    public long begun(Set<Long> units) {
        return units.isEmpty()
                ? 0
                : ((Number) entities.createNativeQuery("select count(*) from report_draft where unit_id in (?1)")
                                .setParameter(1, units)
                                .getSingleResult())
                        .longValue();
    }

    void onSubmitted(@Observes ReportEvent.Submitted happened) {
        Report report = happened.report();
        entities.createNativeQuery("delete from report_draft where " + ONE)
                .setParameter(1, report.taskYearId())
                .setParameter(2, report.unitId())
                .setParameter(3, report.period())
                .executeUpdate();
    }

    private boolean handedIn(Current current, String period) {
        return reports.newest(current.year().id(), period)
                .filter(report -> report.status() != Report.Status.RETURNED)
                .isPresent();
    }

    private static String write(Draft draft) {
        try {
            return JSON.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Saved read(Object[] row) {
        try {
            Instant at = row[2] instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : ((java.sql.Timestamp) row[2]).toLocalDateTime().toInstant(ZoneOffset.UTC);
            return new Saved(JSON.readValue((String) row[0], Draft.class), (String) row[1], at);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
