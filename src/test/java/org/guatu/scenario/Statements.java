package org.guatu.scenario;

import static java.util.stream.Collectors.joining;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.NativeSession;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hears what the database is asked while a request runs: selects, inserts, updates and deletes, those of the engine too,
 * each as the driver sends it, with the place in our code that asks. What the scheduler asks meanwhile (outbox, sealer,
 * hand-overs) is nobody's request and is left out; the counters of the server would count it. The engine's own executor
 * rests in a demonstration.
 */
@Singleton
class Statements implements AgroalPoolInterceptor {
    /**
     * Goals 25 and 40; measured 24 and 27, and never allowed to grow unseen. One more, because on a slow machine the
     * units may be read anew in every try.
     */
    static final int SUBMIT_LIMIT = 25;

    static final int DECIDE_LIMIT = 28;

    private static final int PLACES = 6;

    private static final Pattern COUNTED =
            Pattern.compile("\\s*\\(?\\s*(select|insert|update|delete|replace)\\b", Pattern.CASE_INSENSITIVE);

    private volatile @Nullable Queue<Asked> heard;

    /** One statement, and who asked, the innermost of our methods first. */
    record Asked(String sql, List<String> by) {
        @Override
        public String toString() {
            return sql.replaceAll("\\s+", " ") + "\n       " + String.join(" < ", by);
        }
    }

    /** What the act asks, in order. */
    List<Asked> of(Runnable act) {
        Queue<Asked> asked = new ConcurrentLinkedQueue<>();
        heard = asked;
        try {
            act.run();
        } finally {
            heard = null;
        }
        return List.copyOf(asked);
    }

    /**
     * The shortest of several. Units and calendar are kept in memory for seconds, and whoever comes after that reads them
     * again, up to four statements: that is the price of the time of day and not of the request.
     */
    static List<Asked> least(List<List<Asked>> tries) {
        return tries.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    /** One a line, for whoever wants to know where they come from. */
    static String told(List<Asked> asked) {
        return IntStream.range(0, asked.size())
                .mapToObj(i -> "%4d. %s".formatted(i + 1, asked.get(i)))
                .collect(joining("\n"));
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (heard == null) {
            return;
        }
        try {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof NativeSession session) {
                session.setQueryInterceptors(List.of(new Ear()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hear(String sql) {
        Queue<Asked> asked = heard;
        if (asked == null || !COUNTED.matcher(sql).lookingAt()) {
            return;
        }
        List<StackTraceElement> stack = List.of(Thread.currentThread().getStackTrace());
        if (stack.stream().noneMatch(frame -> frame.getClassName().startsWith("io.quarkus.scheduler."))) {
            asked.add(new Asked(
                    sql, stack.stream().flatMap(Statements::place).limit(PLACES).toList()));
        }
    }

    private static Stream<String> place(StackTraceElement frame) {
        String name = frame.getClassName();
        boolean written = name.startsWith("org.guatu.") && !name.contains("_") && frame.getLineNumber() > 0;
        return written && !name.startsWith(Statements.class.getName())
                ? Stream.of("%s.%s:%d"
                        .formatted(
                                name.substring(name.lastIndexOf('.') + 1),
                                frame.getMethodName(),
                                frame.getLineNumber()))
                : Stream.of();
    }

    /** Sits in the driver, so that Hibernate, the engine and plain JDBC are heard alike. */
    private final class Ear implements QueryInterceptor {
        @Override
        public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
            return this;
        }

        @Override
        public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
            if (heard != null) {
                hear(sql.get());
            }
            return null;
        }

        @Override
        public boolean executeTopLevelOnly() {
            return false;
        }

        @Override
        public void destroy() {
            // holds nothing
        }

        @Override
        public <T extends Resultset> @Nullable T postProcess(
                Supplier<String> sql, Query query, T result, ServerSession session) {
            return null;
        }
    }
}
