package org.guatu.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The sample office without lists, on 2 January 2024 at nine, on a database of its own. */
public class EmptyOffice implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("guatu.office", "empty", "guatu.demonstration", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseResource.class));
    }
}
