package org.guatu.organization.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guatu.platform.Caller;
import org.guatu.platform.RealTime;

/**
 * Recognises sessions and tokens. On the path of every request, so it costs exactly one SQL statement, outside any
 * transaction and without an entity; and it asks the database every time, so that signing out, disabling an account or
 * resetting its password acts on the very next request on every node.
 */
@ApplicationScoped
class Passes {
    private static final String QUERY =
            """
            select t.id, a.id, a.username, a.must_change_password, p.id, p.name, p.region_id,
                   o.role, o.unit_id, u.name, a.password_changed_at
              from access_token t
              join account a on a.id = t.account_id and a.disabled = false
              join person p on p.id = a.person_id and p.active = true
              left join post o on o.person_id = p.id
              left join unit u on u.id = o.unit_id
             where t.hash = ? and t.kind = ? and t.expires_at > ?
             order by o.id""";

    private final AgroalDataSource database;
    private final PasswordPolicy policy;
    private final Clock clock;

    Passes(AgroalDataSource database, PasswordPolicy policy, @RealTime Clock clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    Optional<Pass> find(Secret secret, AccessToken.Kind kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, secret.hash());
            query.setString(2, kind.name());
            query.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(pass(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sessions cannot be read", e);
        }
    }

    /** Reads the pass from the first row on; the rows differ by post only. */
    private Pass pass(ResultSet rows) throws SQLException {
        long tokenId = rows.getLong(1);
        long accountId = rows.getLong(2);
        String username = rows.getString(3);
        boolean mustChange = rows.getBoolean(4)
                || policy.isOutworn(rows.getObject(11, LocalDateTime.class).toInstant(ZoneOffset.UTC), clock.instant());
        long personId = rows.getLong(5);
        String name = rows.getString(6);
        long regionId = rows.getLong(7);
        Set<String> roles = new HashSet<>();
        Set<Long> units = new HashSet<>();
        List<String> posts = new ArrayList<>();
        do {
            String role = rows.getString(8);
            if (role != null) {
                roles.add(role);
                long unit = rows.getLong(9);
                if (!rows.wasNull()) {
                    units.add(unit);
                }
                String unitName = rows.getString(10);
                posts.add(unitName == null ? role : unitName + " " + role);
            }
        } while (rows.next());
        Caller caller = new Caller(personId, name, regionId, Set.copyOf(units), Set.copyOf(roles), shortened(posts));
        return new Pass(tokenId, accountId, username, mustChange, caller);
    }

    /** The trail keeps 500 characters of the posts. */
    private static String shortened(List<String> posts) {
        String text = String.join("; ", posts);
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
