package org.guatu.desk.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.TaskList;
import org.guatu.platform.Caller;
import org.jspecify.annotations.Nullable;

/** Where an unfinished task may go on: the other lists, and the tasks of one by their codes. */
@ApplicationScoped
public class CarryTargets {
    private final Catalogue catalogue;

    CarryTargets(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A list to choose. */
    public record Target(long id, String title, boolean issued) {}

    public List<Target> besides(long listId, Caller by) {
        return catalogue.lists(by).stream()
                .filter(list -> list.id() != listId)
                .map(list -> new Target(list.id(), list.title(), list.issued()))
                .toList();
    }

    /** The task of a list with that code; null where there is none. */
    @Nullable
    public Long task(@Nullable Long listId, @Nullable String code, Caller by) {
        if (listId == null || code == null || code.isBlank()) {
            return null;
        }
        TaskList list = catalogue.list(listId, by);
        return catalogue.tasksOf(list).stream()
                .filter(task -> task.code().equalsIgnoreCase(code.strip()))
                .map(Task::id)
                .findFirst()
                .orElse(null);
    }
}
