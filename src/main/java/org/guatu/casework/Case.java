package org.guatu.casework;

import org.guatu.platform.trail.Change;

/** Something that somebody has in hand until it is settled. Its kind says who may act on it, and when. */
public interface Case {
    CaseKind kind();

    long id();

    long regionId();

    int version();

    /** What the trail says of an act on it. */
    default Change told(Enum<?> act) {
        return Change.of(kind().act(act), kind().name(), id());
    }

    /** Its page. */
    default String href() {
        return kind().pages() + "/" + id();
    }
}
