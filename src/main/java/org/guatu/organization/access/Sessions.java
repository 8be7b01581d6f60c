package org.guatu.organization.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guatu.organization.access.password.PasswordPolicy;
import org.guatu.platform.Secret;
import org.guatu.platform.time.RealTime;
import org.jspecify.annotations.Nullable;

/**
 * Recognises sessions and tokens. On the path of every request, so it costs exactly one SQL statement, outside any
 * transaction and without an entity; and it asks the database every time, so that signing out, disabling an account or
 * resetting its password acts on the very next request on every node; so do the beginning and end of a substitution.
 * Once a minute a second statement puts off the end of a session whose person works.
 */
@ApplicationScoped
class Sessions {
    /** The own posts, then those of whoever is away and lent some; both halves in one statement. */
    private static final String QUERY =
            """
            select t.id, a.id, a.username, t.by_password and a.must_change_password, p.id, p.name, p.region_id,
                   o.role, o.unit_id, u.name, if(t.by_password, a.password_changed_at, t.created_at), 0 as absent_id, '' as absent_name,
                   not exists (
                     select 1 from substitution s
                       join substitution_post x on x.substitution_id = s.id
                       join person h on h.id = s.substitute_id and h.active = true
                      where s.absent_id = p.id and s.keeps_rights = false and s.ended_at is null
                        and ? between s.from_day and s.to_day
                        and x.role = o.role and x.unit_id <=> o.unit_id) as acts,
                   o.id as post_id, t.created_at, t.expires_at, FORMERS
              from access_token t
              join account a on a.id = t.account_id and a.disabled = false
              join person p on p.id = a.person_id and p.active = true
              left join post o on o.person_id = p.id
              left join unit u on u.id = o.unit_id
             where t.hash = ? and t.kind = ? and t.expires_at > ?
            union all
            select t.id, a.id, a.username, t.by_password and a.must_change_password, p.id, p.name, p.region_id,
                   o.role, o.unit_id, u.name, if(t.by_password, a.password_changed_at, t.created_at), h.id, h.name,
                   exists (
                     select 1 from substitution_post x
                      where x.substitution_id = s.id and x.role = o.role and x.unit_id <=> o.unit_id),
                   o.id, t.created_at, t.expires_at, FORMERS
              from access_token t
              join account a on a.id = t.account_id and a.disabled = false
              join person p on p.id = a.person_id and p.active = true
              join substitution s on s.substitute_id = p.id and s.ended_at is null
               and ? between s.from_day and s.to_day
              join person h on h.id = s.absent_id and h.active = true
              join post o on o.person_id = h.id
              left join unit u on u.id = o.unit_id
             where t.hash = ? and t.kind = ? and t.expires_at > ?
             order by absent_id, post_id"""
                    .replace("FORMERS", HeldPosts.FORMERS);

    private final AgroalDataSource database;
    private final PasswordPolicy policy;
    private final Clock clock;
    private final Clock office;
    private final SessionTerms terms;

    /** Sessions run out on the real clock; somebody is away by the office's. */
    Sessions(
            AgroalDataSource database, PasswordPolicy policy, @RealTime Clock clock, Clock office, SessionTerms terms) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
        this.office = office;
        this.terms = terms;
    }

    /** @param work whether a person asks: then a session goes on for its idle time from now */
    Optional<Session> find(Secret secret, AccessToken.Kind kind, boolean work) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate today = LocalDate.now(office);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            for (int half = 0; half < 2; half++) {
                query.setObject(4 * half + 1, today);
                query.setString(4 * half + 2, secret.hash());
                query.setString(4 * half + 3, kind.name());
                query.setObject(4 * half + 4, now);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(pass(rows, work && kind == AccessToken.Kind.SESSION ? connection : null))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sessions cannot be read", e);
        }
    }

    /** Reads the session from the first row on; the rows differ by post only. */
    private Session pass(ResultSet rows, @Nullable Connection goesOn) throws SQLException {
        long tokenId = rows.getLong(1);
        long accountId = rows.getLong(2);
        String username = rows.getString(3);
        boolean mustChange = rows.getBoolean(4) || policy.isOutworn(instant(rows, 11), clock.instant());
        long personId = rows.getLong(5);
        String name = rows.getString(6);
        long regionId = rows.getLong(7);
        Instant endsAt = instant(rows, 17);
        Instant later = terms.end(instant(rows, 16), clock.instant());
        HeldPosts posts = new HeldPosts();
        do {
            if (rows.getString(8) != null) {
                add(rows, posts);
            }
        } while (rows.next());
        if (goesOn != null && terms.worthPuttingOff(endsAt, later)) {
            putOff(tokenId, later, goesOn);
            endsAt = later;
        }
        return new Session(tokenId, accountId, username, endsAt, mustChange, posts.caller(personId, name, regionId));
    }

    private static void putOff(long tokenId, Instant until, Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update access_token set expires_at = ? where id = ?")) {
            update.setObject(1, LocalDateTime.ofInstant(until, ZoneOffset.UTC));
            update.setLong(2, tokenId);
            update.executeUpdate();
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static void add(ResultSet rows, HeldPosts posts) throws SQLException {
        String role = rows.getString(8);
        long unitId = rows.getLong(9);
        Long unit = rows.wasNull() ? null : unitId;
        long absent = rows.getLong(12);
        boolean acts = rows.getBoolean(14);
        posts.succeeds(unit, rows.getString(18));
        if (absent == 0) {
            posts.own(role, unit, rows.getString(10), !acts);
        } else {
            posts.inStead(absent, rows.getString(13), role, unit, rows.getString(10), acts);
        }
    }
}
