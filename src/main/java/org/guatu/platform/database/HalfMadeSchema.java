package org.guatu.platform.database;

import java.util.List;

/** The schema is not whole, so nothing may be served from it: a creation or an upgrade was cut short, or a table was lost. */
public final class HalfMadeSchema extends RuntimeException {
    private final List<String> missing;

    public HalfMadeSchema(List<String> missing) {
        super("The schema is half-made, it lacks: " + String.join(", ", missing)
                + ". Restore a back-up; if this office never ran, empty the database and start again.");
        this.missing = List.copyOf(missing);
    }

    /** What is missing, by kind and name. */
    public List<String> missing() {
        return missing;
    }
}
