package org.guatu.casework;

/** A case that a process leads. */
public interface ProcessCase extends Case {
    /** The instance that leads it. */
    String instanceId();

    /** The element at which its token should wait; empty where its process is over. */
    String element();
}
