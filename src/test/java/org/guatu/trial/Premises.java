package org.guatu.trial;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.ObjLongConsumer;
import org.assertj.core.api.Assertions;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.database.EmbeddedDatabase;
import org.guatu.support.Client;

/** The database of a trial, a real MariaDB that is started again when somebody kills it, and the nodes upon it. */
final class Premises implements AutoCloseable {
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final EmbeddedDatabase database;
    private final List<Node> nodes = new ArrayList<>();

    private Premises(EmbeddedDatabase database) {
        this.database = database;
    }

    static Premises in(Path folder) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("office"), Path.of("target/mariadb"));
        Files.deleteIfExists(database.firstStart());
        database.supervise(() -> System.err.println("the database of the trial does not come back"));
        return new Premises(database);
    }

    DatabaseLogin login() {
        return database.login();
    }

    /** Begins to start a node. */
    Node node(String name, String office) {
        Node node = new Node(name, login(), office);
        nodes.add(node);
        return node.start();
    }

    /** From now on clients of the tests speak to this node. */
    static void speakTo(Node node) {
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = node.port();
        Client.forgetTokens();
    }

    /** As kill -9 does; whoever supervises it starts it again. */
    void killDatabase() throws Exception {
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        until("the database answers again", () -> {
            try (Connection back = login().connect()) {
                return back.isValid(1);
            } catch (SQLException away) {
                return false;
            }
        });
    }

    /** It is a child of the tests' own process, and the only one. */
    private static ProcessHandle server() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    long count(String query) {
        long[] found = new long[1];
        each(query, (name, number) -> found[0] = number);
        return found[0];
    }

    /** Every row of a query of two columns, a text and a number; of one column the text is empty. */
    void each(String query, ObjLongConsumer<String> row) {
        try (Connection connection = login().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int last = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                row.accept(last == 1 ? "" : rows.getString(1), rows.getLong(last));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void execute(String sql) {
        try (Connection connection = login().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void until(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            Assertions.assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        database.close();
    }
}
