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
import java.util.UUID;
import java.util.stream.Stream;
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

    /**
     * What was typed, by the names of the fields, with who saved it and when.
     *
     * @param revision names this saving; no two are called the same
     */
    public record Draft(Map<String, List<String>> fields, String revision, String by, Instant at) {
        /** Whether these fields say all that the draft says; a form that is handed in also names its button. */
        private boolean isIn(Map<String, List<String>> others) {
            return others.entrySet().containsAll(fields.entrySet());
        }
    }

    /**
     * Which saving the writer builds on.
     *
     * @param seen the revisions that the writer has seen, an empty one for none; an empty list where nobody asks
     * @param next how this saving is to be called
     */
    public record Revision(List<String> seen, String next) {
        /** Whatever lies there is replaced. */
        public static Revision any() {
            return new Revision(List.of(), UUID.randomUUID().toString());
        }

        private boolean sees(String kept) {
            return seen.isEmpty() || seen.contains(kept);
        }
    }

    /** Keeps the draft in the place of the one before, unless that one was written since its writer looked. */
    public Instant save(Key key, Map<String, List<String>> fields, Revision revision, Caller by) {
        String owner = key.owner(by);
        Draft kept = find(owner, key.form(), " for update");
        if (kept == null && revision.sees("") && insert(owner, key, fields, revision, by)) {
            return clock.instant();
        }
        requireSeen(find(owner, key.form(), " for update"), fields, revision);
        entities.createNativeQuery(
                        """
                        update form_draft set content = ?3, revision = ?4, saved_by_id = ?5, saved_by = ?6, saved_at = ?7
                        where owner = ?1 and form = ?2""")
                .setParameter(1, owner)
                .setParameter(2, key.form())
                .setParameter(3, write(fields))
                .setParameter(4, revision.next())
                .setParameter(5, by.personId())
                .setParameter(6, by.name())
                .setParameter(7, now())
                .executeUpdate();
        return clock.instant();
    }

    /**
     * The savings that the writer has seen, with the one that lies there: it is among them, or says nothing else.
     * Refused where it does.
     *
     * @param seen as in {@link Revision}
     */
    public List<String> seen(Key key, Map<String, List<String>> fields, List<String> seen, Caller by) {
        Draft kept = find(key.owner(by), key.form(), "");
        Revision revision = new Revision(seen, "");
        if (kept == null || revision.sees(kept.revision())) {
            return seen;
        }
        if (!kept.isIn(fields)) {
            throw new DraftChanged(kept);
        }
        return Stream.concat(seen.stream(), Stream.of(kept.revision())).toList();
    }

    /** The draft as its writer saw it, held until the act is over; refused where it was written on since, or is no more. */
    public Draft hold(Key key, String revision, Caller by) {
        Draft kept = find(key.owner(by), key.form(), " for update");
        if (kept == null) {
            throw new DraftChanged();
        }
        if (!kept.revision().equals(revision)) {
            throw new DraftChanged(kept);
        }
        return kept;
    }

    private static void requireSeen(@Nullable Draft kept, Map<String, List<String>> fields, Revision revision) {
        if (kept == null) {
            throw new DraftChanged();
        }
        if (!revision.sees(kept.revision()) && !kept.isIn(fields)) {
            throw new DraftChanged(kept);
        }
    }

    /** Whether it was there first: of two windows that begin at once only one is. */
    private boolean insert(String owner, Key key, Map<String, List<String>> fields, Revision revision, Caller by) {
        return entities.createNativeQuery(
                                """
                                insert ignore into form_draft
                                (owner, form, region_id, content, revision, saved_by_id, saved_by, saved_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                        .setParameter(1, owner)
                        .setParameter(2, key.form())
                        .setParameter(3, by.regionId())
                        .setParameter(4, write(fields))
                        .setParameter(5, revision.next())
                        .setParameter(6, by.personId())
                        .setParameter(7, by.name())
                        .setParameter(8, now())
                        .executeUpdate()
                == 1;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public Optional<Draft> of(Key key, Caller by) {
        return Optional.ofNullable(find(key.owner(by), key.form(), ""));
    }

    private @Nullable Draft find(String owner, String form, String lock) {
        List<?> rows = entities.createNativeQuery(
                        "select content, saved_by, saved_at, revision from form_draft where owner = ?1 and form = ?2"
                                + lock,
                        Object[].class)
                .setParameter(1, owner)
                .setParameter(2, form)
                .getResultList();
        return rows.isEmpty() ? null : read((Object[]) rows.get(0));
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
            return new Draft(
                    JSON.readValue((String) row[0], FIELDS),
                    (String) row[3],
                    (String) row[1],
                    at.toInstant(ZoneOffset.UTC));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
