package org.guatu.catalogue.intake.comparison;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.catalogue.wording.NewTask;

/** Gives tasks that come without a code one of their own: the year and a running number that nobody has. */
public final class Codes {
    private final Set<String> taken;
    private final Set<String> written;
    private final int year;
    private int last;

    /** Around the tasks of a list and what the rows of a file are called there. */
    public Codes(Collection<NewTask> known, List<FileTask> file, int year) {
        this.year = year;
        taken = codes(known.stream());
        written = codes(file.stream().map(FileTask::task));
        last = known.size();
    }

    private static Set<String> codes(Stream<NewTask> tasks) {
        return tasks.map(task -> task.code().toUpperCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
    }

    /** The code, where the list has no task of it; else, and where there is none, the next free number. */
    public String of(String code) {
        if (!code.isEmpty() && taken.add(code.toUpperCase(Locale.ROOT))) {
            return code;
        }
        String next;
        do {
            next = NewTask.codeAt(year, ++last);
        } while (written.contains(next) || !taken.add(next));
        return next;
    }
}
