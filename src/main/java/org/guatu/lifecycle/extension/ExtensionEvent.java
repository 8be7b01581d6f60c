package org.guatu.lifecycle.extension;

import org.guatu.catalogue.Task;

/** What happened to a request for an extension, told in the transaction in which it happened. */
public sealed interface ExtensionEvent {
    Task task();

    Extension extension();

    /** It waits for the signature of the unit's head. */
    record Drafted(Task task, Extension extension) implements ExtensionEvent {}

    /** The head gave it back to be revised. */
    record GivenBack(Task task, Extension extension) implements ExtensionEvent {}

    /** It is asked: the office has to decide. */
    record Signed(Task task, Extension extension) implements ExtensionEvent {}

    /** The office gave its opinion: the committee has to decide. */
    record Referred(Task task, Extension extension) implements ExtensionEvent {}

    /** The deadline is another one from today on. */
    record Approved(Task task, Extension extension) implements ExtensionEvent {}

    /** The deadline stays. */
    record Refused(Task task, Extension extension) implements ExtensionEvent {}

    /**
     * The unit took it back.
     *
     * @param asked whether it had been signed, so that somebody waits for it in vain
     */
    record Withdrawn(Task task, Extension extension, boolean asked) implements ExtensionEvent {}

    /** It fell; {@code asked} as above. */
    record Lapsed(Task task, Extension extension, boolean asked) implements ExtensionEvent {}

    /** Whoever holds it is at the end of their term. */
    record Late(Task task, Extension extension) implements ExtensionEvent {}
}
