package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.wording.TaskContent.Field;
import org.guatu.lifecycle.TaskEvent;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/** What becomes of a request without anybody's act: its holder is reminded, and it falls with its task or unsigned. */
@ApplicationScoped
@Transactional
public class Lapsing {
    private static final Map<Class<? extends TaskEvent>, String> FALLS_WITH = Map.of(
            TaskEvent.Suspended.class, "SUSPENDED",
            TaskEvent.Cancelled.class, "CANCELLED",
            TaskEvent.CloseOutRequested.class, "CLOSING",
            TaskEvent.ListEnded.class, "LIST_ENDED");

    private final Extensions extensions;
    private final ExtensionFile file;

    Lapsing(Extensions extensions, ExtensionFile file) {
        this.extensions = extensions;
        this.file = file;
    }

    /** Nobody signed while it could be asked. Called by the process. */
    public void expire(long id) {
        Extension extension = file.of(id);
        end(file.current(extension).task(), extension, "lifecycle.extension.lapsed.UNSIGNED");
    }

    /** Whoever holds it is at the end of their term. Called by the process. */
    public void remind(long id) {
        Extension extension = file.of(id);
        file.tell(new ExtensionEvent.Late(file.current(extension).task(), extension));
    }

    /** A task that stands still, ends, or says something else is not the one that was asked about. */
    void onTask(@Observes TaskEvent happened) {
        String why = falls(happened);
        if (!why.isEmpty()) {
            extensions.open(happened.task().id()).ifPresent(extension -> {
                end(happened.task(), extension, "lifecycle.extension.lapsed." + why);
                file.leave(extension, "extensionLapsed");
            });
        }
    }

    private static String falls(TaskEvent happened) {
        if (happened instanceof TaskEvent.Adjusted adjusted) {
            return movesDeadline(adjusted) ? "ADJUSTED" : "";
        }
        return FALLS_WITH.getOrDefault(happened.getClass(), "");
    }

    private static boolean movesDeadline(TaskEvent.Adjusted adjusted) {
        Set<Field> changed = adjusted.before().changed();
        return changed.contains(Field.DEADLINE) || changed.contains(Field.LEAD);
    }

    /** @param why message key, so that it is told in the reader's language */
    private void end(Task task, Extension extension, String why) {
        boolean asked = extension.state().pending();
        Caller system = Caller.systemIn(extension.regionId());
        extension.lapse(why, system, file.now());
        file.record(
                system,
                extension,
                "lifecycle.act.extensionLapsed",
                extension.dueBefore(),
                Texts.text(Languages.CHINESE, why));
        file.tell(new ExtensionEvent.Lapsed(task, extension, asked));
        file.written(extension);
    }
}
