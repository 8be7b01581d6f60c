package org.guatu.briefing.analysis;

import java.util.List;
import org.guatu.platform.Caller;

/** What the record says of a month, as the module that reads all of it tells it. The same record gives the same words. */
public interface MonthlyFindings {
    /** Every section in its order, over all lists in the caller's scope; in Chinese, as every paper of an office. */
    List<Composed> of(AnalysedMonth month, Caller by);
}
