package org.guatu.supervision.web;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.AddressWords;
import org.guatu.platform.web.TableQuery;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.LetterBook.Search;
import org.guatu.supervision.letter.LetterState;
import org.jspecify.annotations.Nullable;

/** What the address of the register asks for. Other words are passed over, unreadable ones refused. */
public record RegisterQuery(AddressWords address) {
    private static final int ROWS = 50;
    private static final List<String> FILTER =
            List.of("view", "task", "unit", "level", "state", "year", "from", "to", "q");
    /** The years that a database can compare; no letter lies outside. */
    private static final int EARLIEST = 1000;

    private static final int LATEST = 9000;

    static RegisterQuery of(UriInfo address) {
        return new RegisterQuery(AddressWords.of(address, TableQuery.with(FILTER)));
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return address.get(key);
    }

    public boolean asks(String key, Object value) {
        return get(key).equals(value.toString());
    }

    public boolean narrowed() {
        return address.askBeyond(TableQuery.with(List.of("view")));
    }

    /** Which rows of a table are asked for. */
    TableQuery table() {
        return new TableQuery("/supervision", address, ROWS);
    }

    /** The whole query, with its question mark; empty where nothing is asked. */
    public String text() {
        return address.text();
    }

    Search search() {
        Long year = number("year");
        return new Search(
                number("task"),
                asked("unit"),
                one(Level.class, "level"),
                one(LetterState.class, "state"),
                year == null ? null : (int) Math.max(EARLIEST, Math.min(year, LATEST)),
                day("from"),
                day("to"),
                asked("q"));
    }

    private @Nullable String asked(String key) {
        return address.words().get(key);
    }

    private @Nullable Long number(String key) {
        String text = asked(key);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Invalid(key, "supervision.query.number");
        }
        return Long.valueOf(text);
    }

    private @Nullable LocalDate day(String key) {
        String text = asked(key);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < EARLIEST || day.getYear() > LATEST)) {
                throw new Invalid(key, "supervision.query.day");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Invalid(key, "supervision.query.day");
        }
    }

    private <E extends Enum<E>> @Nullable E one(Class<E> type, String key) {
        String text = asked(key);
        return text == null ? null : word(type, text, key);
    }

    /** The one that a form or an address names. */
    static <E extends Enum<E>> E word(Class<E> type, String text, String key) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw new Invalid(key, "supervision.query.word", text);
        }
    }
}
