package org.guatu.support;

import java.util.HashMap;
import java.util.Map;

/** An empty office for the walk through the pages, with a key so that channels can be allowed. */
public class WalkedOffice extends EmptyOffice {
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("guatu.secret.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        return overrides;
    }
}
