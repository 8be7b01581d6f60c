package org.guatu.briefing.subscription;

import java.util.List;
import org.guatu.platform.Caller;

/** What there is to say of a week, as the module that reads all of the record tells it. */
public interface WeekLines {
    /** So many at most. */
    int MOST = 10;

    /** At most ten lines; none where nothing changed, nothing is due and nothing waits for the reader. */
    List<WeekLine> of(Week week, Caller reader);
}
