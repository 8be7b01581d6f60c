package org.guatu.casework;

import java.time.Instant;
import java.util.List;
import org.guatu.evidence.Proof;

/**
 * One act in the story of a case, as readers see it.
 *
 * @param kind what was done, by the name that the case's kind gives it
 */
public record StoryStep(String kind, String words, List<Proof> evidence, String takenBy, Instant takenAt) {
    /** The same for somebody who may not know yet what was said. */
    public StoryStep withoutWords() {
        return new StoryStep(kind, "", List.of(), takenBy, takenAt);
    }

    /** The same for somebody who need not know who did it. */
    public StoryStep byNobody() {
        return new StoryStep(kind, words, evidence, "", takenAt);
    }
}
