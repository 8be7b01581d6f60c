package org.guatu.desk.list;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.guatu.insight.task.TaskFilter;
import org.guatu.platform.web.AddressWords;
import org.jspecify.annotations.Nullable;

/** What the address of the task list asks for: its filter, part, order and place. Other words are passed over. */
public record TasksQuery(AddressWords address) {
    private static final List<String> KNOWN =
            List.of("list", "unit", "part", "leader", "section", "phase", "light", "due", "q", "sort", "from", "print");

    static TasksQuery of(UriInfo address) {
        return new TasksQuery(AddressWords.of(address, KNOWN));
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return address.get(key);
    }

    public boolean is(String key, Object value) {
        return get(key).equals(value.toString());
    }

    int from() {
        return address.row("from");
    }

    /** How many rows are shown: a page of them, or all where all are to be printed. */
    int rows(int page) {
        return is("print", "all") ? Integer.MAX_VALUE / 2 : page;
    }

    /** The same address with one word changed, from its first row on. */
    public String with(String key, @Nullable Object value) {
        return "/tasks" + address.with("from", null).with(key, value).text();
    }

    /** The whole query, with its question mark; empty where nothing is asked. */
    public String text() {
        return address.text();
    }

    /** Whether something narrows the list, apart from its part and order. */
    public boolean narrowed() {
        return address.askBeyond(List.of("part", "sort", "from", "print"));
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
