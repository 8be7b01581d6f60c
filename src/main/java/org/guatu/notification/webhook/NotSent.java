package org.guatu.notification.webhook;

/** A message did not leave the house. */
public class NotSent extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public NotSent(Failure failure) {
        super(failure.key(), null, false, false);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
