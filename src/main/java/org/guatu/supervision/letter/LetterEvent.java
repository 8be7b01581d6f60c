package org.guatu.supervision.letter;

import org.guatu.catalogue.Task;

/** What happened to a letter, told in the transaction in which it happened. */
public sealed interface LetterEvent {
    Task task();

    Letter letter();

    /** It waits for its signature. */
    record Drafted(Task task, Letter letter) implements LetterEvent {}

    /** It has its number and waits to be sent. */
    record Signed(Task task, Letter letter) implements LetterEvent {}

    /** It was sent to the unit; copies go to the roles named on it. */
    record Served(Task task, Letter letter) implements LetterEvent {}

    /** Nobody acknowledged it, and it counts as received. */
    record ReceivedByDefault(Task task, Letter letter) implements LetterEvent {}

    /** Its reply is overdue. */
    record Unanswered(Task task, Letter letter) implements LetterEvent {}

    record Replied(Task task, Letter letter) implements LetterEvent {}

    /** Its reply was not good enough and is asked for once more. */
    record ReplyReturned(Task task, Letter letter) implements LetterEvent {}

    /** It ended: closed, escalated or revoked, as its state says. */
    record Ended(Task task, Letter letter) implements LetterEvent {}
}
