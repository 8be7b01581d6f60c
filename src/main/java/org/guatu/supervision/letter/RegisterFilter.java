package org.guatu.supervision.letter;

import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guatu.platform.time.OfficeDays;
import org.jspecify.annotations.Nullable;

/** A search of the register in the words of the database; what is not asked for narrows nothing. */
final class RegisterFilter {
    private static final Set<Long> NONE = Set.of(-1L);
    private static final String DATED = "coalesce(l.signed.at, l.drafted.at)";
    private static final String CARRIES =
            "(l.taskId = :task or exists (from LetterTask t where t.letterId = l.id and t.taskId = :task))";
    private static final String CALLED =
            "concat(l.number.word, '〔', cast(l.number.year as string), '〕', cast(l.number.place as string), '号')";

    private final StringBuilder words = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param before only letters with a smaller id; 0 begins with the newest
     * @param unit the unit that is asked for; null where none is known by the code that was given
     * @param named units whose name has the words that are looked for
     */
    RegisterFilter(LetterBook.Search search, long before, @Nullable Long unit, Set<Long> named) {
        narrow("l.id < :before", "before", before == 0 ? null : before);
        narrow(CARRIES, "task", search.task());
        narrow("l.unitId = :unit", "unit", search.unit() == null || unit != null ? unit : Long.valueOf(-1));
        narrow("l.level = :level", "level", search.level());
        narrow("l.state = :state", "state", search.state());
        Integer year = search.year();
        if (year != null) {
            narrow(DATED + " >= :yearBegins", "yearBegins", OfficeDays.startOf(LocalDate.of(year, 1, 1)));
            narrow(DATED + " < :yearEnds", "yearEnds", OfficeDays.startOf(LocalDate.of(year + 1, 1, 1)));
        }
        LocalDate from = search.from();
        LocalDate to = search.to();
        narrow(DATED + " >= :from", "from", from == null ? null : OfficeDays.startOf(from));
        narrow(DATED + " < :to", "to", to == null ? null : OfficeDays.startOf(to.plusDays(1)));
        narrow(
                "(locate(:text, l.words.title) > 0 or locate(:text, " + CALLED + ") > 0 or l.unitId in :named)",
                "text",
                search.words());
        if (search.words() != null) {
            values.put("named", named.isEmpty() ? NONE : named);
        }
    }

    private void narrow(String condition, String name, @Nullable Object value) {
        if (value != null) {
            words.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    /** What follows on the conditions of the reader's scope. */
    String words() {
        return words.toString();
    }

    Parameters bind(Parameters scope) {
        values.forEach(scope::and);
        return scope;
    }
}
