package org.guatu.supervision.ladder;

import java.util.List;

/**
 * How a level is written.
 *
 * @param replyDays working days to reply
 * @param signer role of whoever signs
 * @param copies roles of whoever gets a copy
 */
public record Rung(Level level, int replyDays, String signer, List<String> copies) {
    /** The same level, signed by another role. */
    public Rung signedBy(String role) {
        return new Rung(level, replyDays, role, copies);
    }
}
