package org.guatu.platform.database;

import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the database meant by a failure: by the class of its SQLSTATE, however deep the failure is wrapped. */
public final class Failures {
    private static final String NO_CONNECTION = "08";
    private static final String INTEGRITY = "23";

    /** Deadlock, or a cluster that had certified another transaction before. */
    private static final String ROLLED_BACK = "40";

    /** The server says this one by its number only. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** The pool has no connection to give: it has asked no server, so there is no SQLSTATE. */
    private static final List<String> POOL_SAYS =
            List.of("acquisition timeout", "pool is closed", "pool is shutting down");

    private Failures() {}

    /** A failure and all that is told to be behind it, the nearest first: causes, what was suppressed, a batch's others. */
    public static List<Throwable> behind(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> found = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(failure));
        while (!next.isEmpty()) {
            Throwable one = next.remove();
            if (seen.add(one)) {
                found.add(one);
                reasons(one).forEach(next::add);
            }
        }
        return found;
    }

    private static Stream<Throwable> reasons(Throwable one) {
        Stream<Throwable> batch =
                one instanceof SQLException sql ? Stream.ofNullable(sql.getNextException()) : Stream.empty();
        return Stream.of(Stream.ofNullable(one.getCause()), batch, Stream.of(one.getSuppressed()))
                .flatMap(some -> some);
    }

    /** Another transaction came first: nothing of this one was written, and it may be tried again. */
    public static boolean isLostRace(Throwable one) {
        return one instanceof SQLException sql && (is(sql, ROLLED_BACK) || sql.getErrorCode() == LOCK_WAIT_TIMEOUT);
    }

    /** What was to be written is there already, or what it belongs to is gone. */
    public static boolean isAgainstWhatIsThere(Throwable one) {
        return one instanceof SQLException sql && is(sql, INTEGRITY);
    }

    /** The database cannot be reached, or has no connection left to give. */
    public static boolean isAway(Throwable one) {
        return one instanceof SQLException sql && (is(sql, NO_CONNECTION) || isOfThePool(sql));
    }

    /** Whoever answered could not prove to be the database: its certificate is not one that the address trusts. */
    public static boolean isUntrusted(Throwable failure) {
        return behind(failure).stream().anyMatch(CertificateException.class::isInstance);
    }

    private static boolean isOfThePool(SQLException sql) {
        String said = sql.getMessage();
        return sql.getSQLState() == null
                && said != null
                && POOL_SAYS.stream()
                        .anyMatch(one -> said.toLowerCase(Locale.ROOT).contains(one));
    }

    private static boolean is(SQLException sql, String kind) {
        String state = sql.getSQLState();
        return state != null && state.startsWith(kind);
    }
}
