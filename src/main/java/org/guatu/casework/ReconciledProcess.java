package org.guatu.supervision;

import org.guatu.platform.Caller;

/** A part of supervision whose tables and tokens can be compared; the reconciliation asks all of them. */
public interface ReconciledProcess {
    Agreement agreement(Caller by);
}
