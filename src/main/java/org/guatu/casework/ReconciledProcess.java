package org.guatu.casework;

import org.guatu.platform.Caller;

/** A kind of case whose tables and tokens can be compared; the reconciliation asks all of them. */
public interface ReconciledProcess {
    Agreement agreement(Caller by);
}
