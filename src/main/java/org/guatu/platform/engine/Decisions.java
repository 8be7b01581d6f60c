package org.guatu.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnDecisionRuleResult;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/**
 * The door to the rules for acts: decision tables in {@code bpmn/}, from the class path and from nowhere else. What an
 * office tunes goes in as values; no text of anybody's is ever an expression, and a table that asks for another language
 * than FEEL is refused.
 */
@ApplicationScoped
public class Decisions {
    /** The tables of this release: file name, id and decision are one word. */
    static final Set<String> TABLES = Set.of("ladder", "completion-factor");

    private final DmnEngine engine;
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    public Decisions() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(Decisions::refuse);
        configuration.setElProvider(Decisions::refuse);
        engine = configuration.buildEngine();
    }

    private static <T> T refuse(String language) {
        throw new IllegalStateException("decision tables speak FEEL and nothing else: " + language);
    }

    /** The row that was hit; empty where none was. A column that is missing or of another type is a bug. */
    public static final class Row {
        private final DmnDecisionRuleResult values;

        private Row(DmnDecisionRuleResult values) {
            this.values = values;
        }

        public String text(String column) {
            String value = values.getEntry(column);
            if (value == null) {
                throw new IllegalStateException("the decision answers nothing in " + column);
            }
            return value;
        }

        /** Exact to the fifteen digits that the table reckons with. */
        public BigDecimal number(String column) {
            if (!(values.getEntry(column) instanceof Number value)) {
                throw new IllegalStateException("the decision answers no number in " + column);
            }
            return new BigDecimal(value.toString());
        }
    }

    /**
     * Decides by one table.
     *
     * @param inputs texts, numbers and truth values, by the names that the table uses; none may be missing
     */
    public Optional<Row> decide(String table, Map<String, Object> inputs) {
        return Optional.ofNullable(engine.evaluateDecisionTable(tables.computeIfAbsent(table, this::read), inputs)
                        .getFirstResult())
                .map(Row::new);
    }

    private DmnDecision read(String table) {
        String file = "bpmn/" + table + ".dmn";
        try (InputStream model = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (model == null || !TABLES.contains(table)) {
                throw new IllegalStateException(file + " is no table of this release");
            }
            return parse(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DmnDecision parse(String table, InputStream model) {
        return engine.parseDecision(table, model);
    }

    /** For a table that a test brings along. */
    Optional<Row> decide(DmnDecision decision, Map<String, Object> inputs) {
        return Optional.ofNullable(
                        engine.evaluateDecisionTable(decision, inputs).getFirstResult())
                .map(Row::new);
    }
}
