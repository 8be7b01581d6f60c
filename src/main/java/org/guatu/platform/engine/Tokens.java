package org.guatu.platform.engine;

import java.util.List;

/**
 * Where a process instance is now.
 *
 * @param processId id of the model, empty when the instance has ended
 * @param version the deployed version that it runs on
 * @param active ids of the elements at which tokens wait
 */
public record Tokens(String processId, int version, List<String> active) {
    public boolean ended() {
        return processId.isEmpty();
    }
}
