package org.guatu.platform.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guatu.platform.Caller;
import org.guatu.platform.Secret;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.platform.trail.anchor.Anchoring;
import org.guatu.support.EmptyOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever rules the database, and does not have the key, alters the trail in every way that we know, and puts right what
 * can be put right without the key.
 */
@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class TamperingTest {
    private static final int LINES = 6;
    private static long region = 876_000;

    @Inject
    Trail trail;

    @Inject
    Sealer sealer;

    @Inject
    Verifying verifying;

    @Inject
    Chain chain;

    @Inject
    Anchoring anchoring;

    @Inject
    AgroalDataSource database;

    private @Nullable Guards guards;

    /** What is done, in SQL; {@code R} is the region, {@code [n]} the id of its n-th line. */
    enum Way {
        LINE_CHANGED("update audit_line set after_value = '别的' where id = [3]"),
        ACTOR_CHANGED("update audit_line set person_name = '别人' where id = [1]"),
        LINE_DELETED_IN_THE_MIDDLE("delete from audit_line where id = [3]"),
        LINE_AND_LINK_DELETED("delete from audit_line where id = [3]", "delete from seal where line_id = [3]"),
        LINE_AND_LINK_DELETED_AND_THE_REST_MOVED_UP(
                "delete from audit_line where id = [3]",
                "delete from seal where line_id = [3]",
                "update seal set place = place - 1 where region_id = R and place > 3 order by place",
                "update trail_head set place = place - 1 where region_id = R"),
        OLDEST_DELETED("delete from audit_line where id in ([1], [2])", "delete from seal where line_id in ([1], [2])"),
        OLDEST_DELETED_AND_A_BASE_FORGED(
                "update trail_head h join seal s on s.region_id = h.region_id and s.place = 2 set h.base_place = 2, h.base_hash = s.hash where h.region_id = R",
                "delete from audit_line where id in ([1], [2])",
                "delete from seal where line_id in ([1], [2])"),
        BASE_FORGED_AND_THE_CODE_TAKEN_AWAY(
                "update trail_head h join seal s on s.region_id = h.region_id and s.place = 2 set h.base_place = 2, h.base_hash = s.hash, h.mac = null, h.sealed_with = null where h.region_id = R",
                "delete from audit_line where id in ([1], [2])",
                "delete from seal where line_id in ([1], [2])"),
        NEWEST_DELETED_AND_THE_HEAD_PUT_BACK(
                "delete from audit_line where id in ([5], [6])",
                "delete from seal where line_id in ([5], [6])",
                "update trail_head h join seal s on s.region_id = h.region_id and s.place = 4 set h.place = 4, h.hash = s.hash where h.region_id = R"),
        HEAD_PUT_BACK_ONLY(
                "update trail_head h join seal s on s.region_id = h.region_id and s.place = 4 set h.place = 4, h.hash = s.hash where h.region_id = R"),
        SEALS_EMPTIED("delete from seal where region_id = R"),
        SEALS_AND_HEAD_EMPTIED("delete from seal where region_id = R", "delete from trail_head where region_id = R"),
        HEAD_EMPTIED("delete from trail_head where region_id = R"),
        LINE_INSERTED_BESIDE_THE_CHAIN(
                """
                insert into audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type, subject_id)
                values (R, utc_timestamp(6), 0, '系统', '', 'calendar.act.declared', 'calendar', 99)""",
                "delete from unsealed_line where region_id = R"),
        LINE_INSERTED_WITH_A_FALSE_LINK(
                """
                insert into audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type, subject_id)
                values (R, utc_timestamp(6), 0, '系统', '', 'calendar.act.declared', 'calendar', 99)""",
                """
                insert into seal (line_id, region_id, place, hash, sealed_with)
                select u.line_id, R, 7, repeat('a', 64), (select max(sealed_with) from seal s where s.region_id = R)
                  from unsealed_line u where u.region_id = R""",
                "delete from unsealed_line where region_id = R",
                "update trail_head set place = 7, hash = repeat('a', 64) where region_id = R"),
        ORDER_SWAPPED(
                "update seal set place = 99 where region_id = R and place = 2",
                "update seal set place = 2 where region_id = R and place = 3",
                "update seal set place = 3 where region_id = R and place = 99"),
        WAITING_LINE_DELETED(
                """
                insert into audit_line (region_id, happened_at, person_id, person_name, posts, act, subject_type, subject_id)
                values (R, utc_timestamp(6), 0, '系统', '', 'calendar.act.declared', 'calendar', 99)""",
                "delete from audit_line where region_id = R and subject_id = 99"),
        CODE_OF_THE_HEAD_TAKEN_AWAY("update trail_head set mac = null, sealed_with = null where region_id = R"),
        SAID_TO_BE_SEALED_WITHOUT_KEY("update seal set sealed_with = 'SHA-256' where region_id = R");

        private final List<String> acts;

        Way(String... acts) {
            this.acts = List.of(acts);
        }
    }

    @BeforeEach
    void aSealedTrail() throws SQLException {
        region++;
        for (int line = 1; line <= LINES; line++) {
            trail.record(
                    Caller.systemIn(region),
                    Change.of("calendar.act.declared", "calendar", line).to("第" + line + "天"));
        }
        sealer.sealAll();
        assertThat(verifying.verify(region).whole()).isTrue();
        guards = Guards.lift(database);
    }

    @AfterEach
    void theGuardsComeBack() throws SQLException {
        if (guards != null) {
            guards.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_way_of_tampering_is_found(Way way) throws SQLException {
        tamper(way.acts);

        assertThat(verifying.verify(region).fault()).isNotNull();
    }

    /** Else the next links would make the false chain right. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "NEWEST_DELETED_AND_THE_HEAD_PUT_BACK",
                "HEAD_PUT_BACK_ONLY",
                "SEALS_EMPTIED",
                "HEAD_EMPTIED",
                "LINE_INSERTED_WITH_A_FALSE_LINK",
                "OLDEST_DELETED_AND_A_BASE_FORGED",
                "CODE_OF_THE_HEAD_TAKEN_AWAY"
            })
    void a_false_head_is_not_sealed_on(Way way) throws SQLException {
        tamper(way.acts);
        trail.record(Caller.systemIn(region), Change.of("calendar.act.declared", "calendar", 7));

        sealer.sealAll();

        Verification found = verifying.verify(region);
        assertThat(found.whole()).isFalse();
        assertThat(found.waiting().lines()).isPositive();
    }

    @Test
    void a_chain_that_was_recomputed_without_the_key_is_found() throws SQLException {
        tamper(List.of("update audit_line set after_value = '别的' where id = [2]"));
        recomputeWithoutKey();
        tamper(List.of("update trail_head set mac = null, sealed_with = null where region_id = R"));

        assertThat(verifying.verify(region).fault()).isEqualTo(Fault.HEAD);
    }

    /** Made anew from its first link by our own sealer, a chain is whole in itself: only what lies outside tells. */
    @Test
    void a_chain_that_the_sealer_was_made_to_begin_anew_does_not_fit_its_anchors() throws Exception {
        anchoring.anchorAll();
        assertThat(anchoring.check(region).fits()).isTrue();
        assertThat(anchoring.check(region).last()).isNotNull();

        tamper(
                List.of(
                        "update audit_line set after_value = '别的' where id = [2]",
                        "delete from seal where region_id = R",
                        "delete from trail_head where region_id = R",
                        "insert into unsealed_line (line_id, region_id, since) select id, region_id, utc_timestamp(6) from audit_line where region_id = R"));
        sealer.sealAll();
        tamper(List.of("delete from trail_anchor where region_id = R"));

        assertThat(verifying.verify(region).whole()).isTrue();
        assertThat(anchoring.check(region).fits()).isFalse();
        assertThat(Files.readString(Path.of(EmptyOffice.ANCHORS, "trail-anchors.txt")))
                .contains("region " + region + " place " + LINES);
    }

    private void tamper(List<String> acts) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<Long> ids = ids(statement);
            for (String act : acts) {
                String sql = act.replaceAll("\\bR\\b", Long.toString(region));
                for (int line = 1; line <= LINES; line++) {
                    sql = sql.replace(
                            "[" + line + "]",
                            ids.size() < line ? "0" : ids.get(line - 1).toString());
                }
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    private static List<Long> ids(Statement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select id from audit_line where region_id = " + region + " order by id")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> links.addAll(chain.links(region, 1, LINES, LINES)));
        return links;
    }

    private void recomputeWithoutKey() throws SQLException {
        String hash = "";
        List<Link> links = links();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update seal set hash = ?, sealed_with = 'SHA-256' where line_id = ?");
                Statement statement = connection.createStatement()) {
            for (Link link : links) {
                hash = Secret.sha256(Link.text(hash, Objects.requireNonNull(link.line())));
                update.setString(1, hash);
                update.setLong(2, link.lineId());
                update.executeUpdate();
            }
            statement.executeUpdate("update trail_head set hash = '" + hash + "' where region_id = " + region);
        }
    }
}
