package org.guatu.insight.task.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.insight.task.TaskFilter;
import org.jspecify.annotations.Nullable;

/** What the address of the task list asks for: its filter, part, order and place. Other words are passed over. */
public record TasksQuery(Map<String, String> words) {
    private static final List<String> KNOWN =
            List.of("list", "unit", "part", "leader", "section", "phase", "light", "due", "q", "sort", "from");

    static TasksQuery of(UriInfo address) {
        MultivaluedMap<String, String> sent = address.getQueryParameters();
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : KNOWN) {
            String value = sent.getFirst(key);
            if (value != null && !value.isBlank()) {
                words.put(key, value.strip());
            }
        }
        return new TasksQuery(words);
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return words.getOrDefault(key, "");
    }

    public boolean is(String key, Object value) {
        return get(key).equals(value.toString());
    }

    int from() {
        return get("from").matches("\\d{1,6}") ? Integer.parseInt(get("from")) : 0;
    }

    /** The same address with one word changed, from its first row on. */
    public String with(String key, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(words);
        changed.remove("from");
        changed.remove(key);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(key, value.toString());
        }
        return "/tasks" + text(changed);
    }

    /** The whole query, with its question mark; empty where nothing is asked. */
    public String text() {
        return text(words);
    }

    private static String text(Map<String, String> words) {
        return words.isEmpty()
                ? ""
                : words.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Whether something narrows the list, apart from its part and order. */
    public boolean narrowed() {
        return words.keySet().stream()
                .anyMatch(key -> !List.of("part", "sort", "from").contains(key));
    }

    TaskFilter filter() {
        Long list = get("list").matches("\\d{1,18}") ? Long.valueOf(get("list")) : null;
        return TaskFilter.of(
                        list,
                        get("unit"),
                        get("part"),
                        get("section"),
                        get("phase"),
                        get("light"),
                        get("due"),
                        get("q"))
                .ledBy(get("leader"));
    }
}
