package org.guatu.desk.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.lifecycle.scheduling.Scenario;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A scenario in the address of a page, so that it can be handed on. */
public class ScenarioQuery {
    @RestQuery
    @Nullable
    Long list;

    @RestQuery
    @Nullable
    LocalDate acceptance;

    @RestQuery
    @Nullable
    String task;

    @RestQuery
    @Nullable
    Integer gate;

    @RestQuery
    @Nullable
    LocalDate gateDay;

    @RestQuery
    @Nullable
    LocalDate day;

    @RestQuery
    @Nullable
    LocalDate until;

    @RestQuery
    @Nullable
    String works;

    @RestQuery
    @Nullable
    String before;

    @RestQuery
    @Nullable
    String after;

    @RestQuery
    @Nullable
    String apart;

    Scenario scenario() {
        return new Scenario(
                list,
                acceptance,
                task,
                gate,
                gateDay,
                day,
                until,
                "true".equals(works),
                before,
                after,
                "true".equals(apart),
                null);
    }

    /** What a scenario says, by the names of its fields. */
    static Map<String, Object> words(Scenario said) {
        Map<String, Object> words = new LinkedHashMap<>();
        put(words, "list", said.list());
        put(words, "acceptance", said.acceptance());
        put(words, "task", said.task());
        put(words, "gate", said.gate());
        put(words, "gateDay", said.gateDay());
        put(words, "day", said.day());
        put(words, "until", said.until());
        put(words, "works", Boolean.TRUE.equals(said.works()) ? "true" : null);
        put(words, "before", said.before());
        put(words, "after", said.after());
        put(words, "apart", said.parts() ? "true" : null);
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            words.put(name, value);
        }
    }

    /** The address at which it is tried out. */
    static String address(Scenario said) {
        return "/schedule/what-if?"
                + words(said).entrySet().stream()
                        .map(one -> one.getKey() + "="
                                + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
