package org.guatu.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engine's schema consists of, read from the scripts that this release's engine creates it with. */
final class EngineSchema {
    private static final List<String> SCRIPTS = List.of(
            "org/flowable/common/db/create/flowable.mysql.create.common.sql",
            "org/flowable/db/create/flowable.mysql.create.engine.sql",
            "org/flowable/db/create/flowable.mysql.create.history.sql");
    private static final Map<SchemaPart.Kind, Pattern> STATEMENTS = Map.of(
            SchemaPart.Kind.TABLE, Pattern.compile("(?i)create\\s+table\\s+(?<table>(?<name>\\w+))"),
            SchemaPart.Kind.INDEX,
                    Pattern.compile("(?i)create\\s+(unique\\s+)?index\\s+(?<name>\\w+)\\s+on\\s+(?<table>\\w+)"),
            SchemaPart.Kind.CONSTRAINT,
                    Pattern.compile("(?i)alter\\s+table\\s+(?<table>\\w+)\\s+add\\s+constraint\\s+(?<name>\\w+)"));

    private EngineSchema() {}

    static List<SchemaPart> parts() {
        var parts = new ArrayList<SchemaPart>();
        for (var script : SCRIPTS) {
            var statements = read(script);
            STATEMENTS.forEach((kind, statement) -> {
                for (var found = statement.matcher(statements); found.find(); ) {
                    parts.add(SchemaPart.of(kind, found.group("table"), found.group("name")));
                }
            });
        }
        return parts;
    }

    private static String read(String script) {
        try (var statements = EngineSchema.class.getClassLoader().getResourceAsStream(script)) {
            if (statements == null) {
                throw new IllegalStateException("The engine no longer brings " + script);
            }
            return new String(statements.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
