package org.guatu.lifecycle.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.guatu.casework.Casework;
import org.guatu.lifecycle.Lifecycle;
import org.guatu.lifecycle.Lifecycle.Current;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.jspecify.annotations.Nullable;

/** What every act on a request needs: the row as the caller may see it, its process, the task's trail, and who is told. */
@ApplicationScoped
class ExtensionFile {
    private final Extensions extensions;
    private final Casework casework;
    private final Lifecycle lifecycle;
    private final Trail trail;
    private final Clock clock;
    private final Event<ExtensionEvent> events;

    ExtensionFile(
            Extensions extensions,
            Casework casework,
            Lifecycle lifecycle,
            Trail trail,
            Clock clock,
            Event<ExtensionEvent> events) {
        this.extensions = extensions;
        this.casework = casework;
        this.lifecycle = lifecycle;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** The request in the version that the caller saw; what lies outside their scope does not exist. */
    Extension seen(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(extensions.visible(id, by), seenVersion);
    }

    Extension of(long id) {
        return extensions.findByIdOptional(id).orElseThrow(() -> new NotFound("platform.notFound"));
    }

    Current current(Extension extension) {
        return lifecycle.current(extension.taskYearId());
    }

    /** Writes what changed, so that whoever decides at the same time waits here and is told. */
    Extension written(Extension extension) {
        extensions.flush();
        return extension;
    }

    void begin(Extension extension, boolean signed) {
        extensions.persistAndFlush(extension);
        extension.runAs(casework.start(extension, Map.of("extension", extension.id(), "signed", signed)));
    }

    void pass(Extension extension, ExtensionState from, Map<String, Object> variables) {
        casework.pass(extension, from.element(), variables);
    }

    /** Ends the process from wherever it waits. */
    void leave(Extension extension, String message) {
        casework.message(extension, message);
    }

    void record(Caller by, Extension extension, String act, @Nullable Object to, @Nullable String reason) {
        trail.record(
                by,
                Change.of(act, "task", extension.taskId())
                        .from(extension.dueBefore())
                        .to(to)
                        .because(reason));
    }

    void tell(ExtensionEvent event) {
        events.fire(event);
    }

    Instant now() {
        return clock.instant();
    }
}
