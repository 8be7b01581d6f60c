package org.guatu.desk.report;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.platform.web.AddressWords;
import org.guatu.platform.web.TableQuery;

/** What of the queue the address asks for: one list, one unit, one light, only what is late. Other words are passed over. */
public record ReviewQuery(AddressWords address) {
    private static final List<String> FILTER = List.of("list", "unit", "light", "late");

    static ReviewQuery of(UriInfo address) {
        return new ReviewQuery(AddressWords.of(address, TableQuery.with(FILTER)));
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return address.get(key);
    }

    public boolean is(String key, Object value) {
        return get(key).equals(value.toString());
    }

    /** Whether something narrows the queue. */
    public boolean narrowed() {
        return address.askBeyond(TableQuery.WORDS);
    }

    /** In which order the table of many is asked for; it has no pages, for all of it is looked at before it is decided. */
    TableQuery table() {
        return new TableQuery("/review/many", address, Integer.MAX_VALUE);
    }

    /** The filter with its question mark; empty where nothing is asked. */
    public String text() {
        return address.text();
    }

    /** The filter behind an address that asks for something already. */
    String further() {
        return address.text().replace('?', '&');
    }

    /** The address of a thing in the queue, with the filter kept. */
    public String to(Waiting one) {
        return one.href() + further();
    }

    List<Waiting> among(List<Waiting> queue) {
        return queue.stream()
                .filter(one -> get("list").isEmpty() || is("list", one.listId()))
                .filter(one -> get("unit").isEmpty() || is("unit", one.unit().code()))
                .filter(one -> get("light").isEmpty() || is("light", one.light()))
                .filter(one -> get("late").isEmpty() || one.late())
                .toList();
    }
}
