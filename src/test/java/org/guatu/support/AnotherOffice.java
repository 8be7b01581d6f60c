package org.guatu.support;

import java.util.HashMap;
import java.util.Map;

/** A second empty office, for tests that need not be told in the order of the year; no timer of ours disturbs counts. */
public class AnotherOffice extends EmptyOffice {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("guatu.trail.seal-every", "off");
        overrides.put("guatu.absence.hand-over-every", "off");
        return overrides;
    }
}
