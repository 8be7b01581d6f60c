package org.guatu.platform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent breaks one or several rules; every one is named, so that all can be mended at once. */
public class Invalid extends Refusal {
    private final transient List<Problem> problems;

    public Invalid(List<Problem> problems) {
        super("platform.invalid", problems.size());
        this.problems = List.copyOf(problems);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(Problem.of(field, key, arguments)));
    }

    /** For the log: which fields broke which rules, never what was sent. */
    @Override
    public String getMessage() {
        return problems.stream()
                .map(one -> one.field() + " " + one.key())
                .toList()
                .toString();
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** Gathers problems and refuses once, at the end, when there were any. */
    public static final class Check {
        private static final int LONGEST = 10_000;

        private final List<Problem> found = new ArrayList<>();

        public Check require(boolean holds, String field, String key, Object... arguments) {
            if (!holds) {
                found.add(Problem.of(field, key, arguments));
            }
            return this;
        }

        /** A text as long as its place in the database takes; what was not said fits everywhere. */
        public Check fits(int longest, String field, @Nullable String text) {
            return require(text == null || text.length() <= longest, field, "platform.longest", longest);
        }

        /** A text without a bound of its own: two of them fit into one line of the trail. */
        public Check fits(String field, @Nullable String text) {
            return fits(LONGEST, field, text);
        }

        public void orRefuse() {
            if (!found.isEmpty()) {
                throw new Invalid(found);
            }
        }
    }
}
