package org.guatu.catalogue.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.guatu.catalogue.NewTask;

/** Gives tasks that come without a code one of their own: the year and a running number that nobody has. */
final class Codes {
    private final Set<String> taken = new HashSet<>();
    private final int year;
    private int last;

    Codes(Collection<NewTask> known, int year) {
        this.year = year;
        known.forEach(task -> taken.add(task.code().toUpperCase(Locale.ROOT)));
        this.last = known.size();
    }

    /** The code, where the list has no task of it; else, and where there is none, the next free number. */
    String of(String code) {
        if (!code.isEmpty() && taken.add(code.toUpperCase(Locale.ROOT))) {
            return code;
        }
        String next;
        do {
            next = String.format("%d-%03d", year, ++last);
        } while (!taken.add(next));
        return next;
    }
}
