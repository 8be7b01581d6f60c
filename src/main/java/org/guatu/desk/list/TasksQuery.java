package org.guatu.desk.list;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.guatu.insight.task.TaskFilter;
import org.guatu.platform.SortOrder;
import org.guatu.platform.web.AddressWords;
import org.guatu.platform.web.TableQuery;
import org.jspecify.annotations.Nullable;

/** What the address of the task list asks for: its filter, part, order and place. Other words are passed over. */
public record TasksQuery(AddressWords address) {
    private static final int ROWS = 50;
    private static final List<String> FILTER =
            List.of("list", "unit", "part", "leader", "section", "phase", "light", "grade", "due", "q");

    static TasksQuery of(UriInfo address) {
        return new TasksQuery(AddressWords.of(address, TableQuery.with(FILTER)));
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return address.get(key);
    }

    public boolean is(String key, Object value) {
        return get(key).equals(value.toString());
    }

    /** Which rows of the table are asked for. */
    TableQuery table() {
        return new TableQuery("/tasks", address, ROWS);
    }

    SortOrder order() {
        return table().order();
    }

    /** The same address with one word changed, from its first row on. */
    public String with(String key, @Nullable Object value) {
        return "/tasks" + address.with("place", null).with(key, value).text();
    }

    /** The whole query, with its question mark; empty where nothing is asked. */
    public String text() {
        return address.text();
    }

    /** Whether something narrows the list, apart from its part and order. */
    public boolean narrowed() {
        return address.askBeyond(TableQuery.with(List.of("part")));
    }

    /** What narrows the list, as it was asked for; for paper. */
    public List<String> filterWords() {
        return FILTER.stream()
                .filter(word -> !word.equals("part"))
                .map(this::get)
                .filter(asked -> !asked.isEmpty())
                .toList();
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
                .ledBy(get("leader"))
                .graded(get("grade"));
    }
}
