package org.guatu.casework;

import java.util.List;
import org.guatu.platform.Caller;

/** Knows which cases of a kind wait for whom; all sources together feed the page of duties. */
public interface DutySource {
    List<CaseDuty> waitingFor(Caller by);
}
