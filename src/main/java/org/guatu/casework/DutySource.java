package org.guatu.supervision;

import java.util.List;
import org.guatu.platform.Caller;

/** A part of supervision that knows what waits for whom; all of them together feed the page of duties. */
public interface DutySource {
    List<SupervisionDuty> waitingFor(Caller by);
}
