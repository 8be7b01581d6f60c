package org.guatu.platform.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was typed into a form until the form is handed in: right or wrong, and no record of anything. A draft
 * belongs to the person who writes it, or to a unit, whose people then write it together.
 */
@ApplicationScoped
@Transactional
public class Drafts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    /** No form is called by a longer name. */
    public static final int LONGEST_NAME = 200;

    private final EntityManager entities;
    private final Clock clock;

    Drafts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Which draft is meant.
     *
     * @param form what is written, such as {@code reports/17/2024-Q3}
     * @param unitId the unit that writes it together; null where the person writes alone
     */
    public record Key(String form, @Nullable Long unitId) {
        private String owner(Caller by) {
            if (unitId == null) {
                return "person:" + by.personId();
            }
            if (!by.belongsTo(unitId)) {
                throw new NotFound("platform.notFound");
            }
            return "unit:" + unitId;
        }
    }

    /** What was typed, by the names of the fields, with who saved it and when. */
    public record Draft(Map<String, List<String>> fields, String by, Instant at) {}

    /** Keeps the draft in the place of the one before. */
    public Instant save(Key key, Map<String, List<String>> fields, Caller by) {
        Instant now = clock.instant();
        entities.createNativeQuery(
                        """
                        insert into form_draft (owner, form, region_id, content, saved_by_id, saved_by, saved_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on duplicate key update content = values(content),
                        saved_by_id = values(saved_by_id), saved_by = values(saved_by), saved_at = values(saved_at)""")
                .setParameter(1, key.owner(by))
                .setParameter(2, key.form())
                .setParameter(3, by.regionId())
                .setParameter(4, write(fields))
                .setParameter(5, by.personId())
                .setParameter(6, by.name())
                .setParameter(7, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return now;
    }

    public Optional<Draft> of(Key key, Caller by) {
        List<?> rows = entities.createNativeQuery(
                        "select content, saved_by, saved_at from form_draft where owner = ?1 and form = ?2",
                        Object[].class)
                .setParameter(1, key.owner(by))
                .setParameter(2, key.form())
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(Drafts::read);
    }

    /** The form was handed in. */
    public void forget(Key key, Caller by) {
        forget(key.owner(by), key.form());
    }

    /** What a unit was writing was handed in, whoever did it and whichever way it came. */
    public void forget(String form, long unitId) {
        forget("unit:" + unitId, form);
    }

    private void forget(String owner, String form) {
        entities.createNativeQuery("delete from form_draft where owner = ?1 and form = ?2")
                .setParameter(1, owner)
                .setParameter(2, form)
                .executeUpdate();
    }

    /** How many drafts of forms that begin so the units have begun. */
    public long begun(String form, Set<Long> units) {
        return units.isEmpty()
                ? 0
                : ((Number) entities.createNativeQuery(
                                        "select count(*) from form_draft where owner in (?1) and form like ?2")
                                .setParameter(
                                        1,
                                        units.stream()
                                                .map(unit -> "unit:" + unit)
                                                .toList())
                                .setParameter(2, form + "%")
                                .getSingleResult())
                        .longValue();
    }

    private static String write(Map<String, List<String>> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft read(Object[] row) {
        try {
            LocalDateTime at =
                    row[2] instanceof LocalDateTime local ? local : ((java.sql.Timestamp) row[2]).toLocalDateTime();
            return new Draft(JSON.readValue((String) row[0], FIELDS), (String) row[1], at.toInstant(ZoneOffset.UTC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
