package org.guatu.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guatu.catalogue.wording.NewTask;

/**
 * Codes are unique in a region: a task has the code of its file where nobody has it, else its list's and a number
 * (domain brief §4.1). A code stays with its task, also where the task is dropped.
 */
@ApplicationScoped
class TaskCodes {
    private final Tasks tasks;

    TaskCodes(Tasks tasks) {
        this.tasks = tasks;
    }

    /** The codes that are free for tasks of a list; whoever asks for the same region waits until this is done. */
    Free free(TaskList list) {
        return new Free(list, tasks.lockCodes(list.regionId()));
    }

    /** What is free for the tasks of one list. */
    static final class Free {
        private final TaskList list;
        private final Set<String> taken;

        Free(TaskList list, List<String> taken) {
            this.list = list;
            this.taken = new HashSet<>();
            taken.forEach(code -> this.taken.add(code.toUpperCase(Locale.ROOT)));
        }

        /** The rows under codes that are free. Where one of those made from year and place is not, none of them is used. */
        List<NewTask> of(List<NewTask> rows) {
            boolean yearTaken = rows.stream().anyMatch(row -> made(row) && taken(row.code()));
            return rows.stream()
                    .map(row -> row.at(of(yearTaken && made(row) ? "" : row.code(), row.position()), row.position()))
                    .toList();
        }

        /** The code where it is free; else, and where it is empty, the list's own and the place, or the next number. */
        String of(String wanted, int position) {
            String code = wanted;
            for (int number = position; code.isEmpty() || !taken.add(code.toUpperCase(Locale.ROOT)); number++) {
                code = String.format("L%d-%03d", list.id(), number);
            }
            return code;
        }

        private boolean made(NewTask row) {
            return row.code().equals(NewTask.codeAt(list.year(), row.position()));
        }

        private boolean taken(String code) {
            return taken.contains(code.toUpperCase(Locale.ROOT));
        }
    }
}
