package org.guatu.supervision.observer;

/** What is done to a suggestion; every act is a step of its story. */
public enum SuggestionAct {
    SUBMITTED,
    ACCEPTED,
    MERGED,
    REJECTED,
    DISPATCHED,
    HANDED_BACK,
    EXTENDED,
    REPLIED,
    RATED,
    HANDLED_AGAIN,
    CLOSED,
    NOTED,
    ENLISTED;

    /** Whether the observer is told of it; the rest is the office's and the unit's own business. */
    boolean told() {
        return switch (this) {
            case SUBMITTED, REJECTED, REPLIED, RATED, HANDLED_AGAIN, CLOSED -> true;
            default -> false;
        };
    }
}
