package org.guatu.platform.upload;

/** A packed file is none that is opened. It has no words of its own: whoever wanted it knows what to advise. */
public final class UnsafePackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Reason {
        UNREADABLE,
        DOCTYPE,
        MACROS,
        UNPACKS_TOO_LARGE,
        TOO_MANY_PARTS
    }

    private final Reason reason;
    private final long most;

    UnsafePackage(Reason reason, long most) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.most = most;
    }

    public Reason reason() {
        return reason;
    }

    /** How many parts or megabytes would have been taken; 0 where it is not their number. */
    public long most() {
        return most;
    }
}
