package org.guatu.platform.draft;

import java.util.Optional;
import org.guatu.platform.Refusal;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/** The form was written on elsewhere since its writer saw it: in another window, or by somebody of the same unit. */
public class DraftChanged extends Refusal {
    private final transient @Nullable Draft other;

    /** Somebody saved another draft. */
    DraftChanged(Draft other) {
        super(
                "platform.draft.changed",
                other.by(),
                other.at().atZone(OfficeClock.ZONE).toLocalTime().toString().substring(0, 5));
        this.other = other;
    }

    /** The draft is no more: the form was handed in elsewhere. */
    DraftChanged() {
        super("platform.draft.gone");
        this.other = null;
    }

    /** What stands there now; empty where the form was handed in. */
    public Optional<Draft> other() {
        return Optional.ofNullable(other);
    }
}
