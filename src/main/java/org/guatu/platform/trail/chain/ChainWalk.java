package org.guatu.platform.trail.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a chain from its base to its head, link by link, whether they come from the database or from files, each of
 * which goes on where the one before ended.
 * Once a link is keyed, each later one must be.
 */
final class ChainWalk {
    private final SealKeys keys;
    private String hash = "";
    private long place;
    private long regionId;
    private boolean begun;
    private long keyedFrom;
    private long newestLine;
    private @Nullable Fault fault;
    private @Nullable Long brokenAt;

    ChainWalk(SealKeys keys) {
        this.keys = keys;
    }

    /** Goes on behind what was walked before. */
    ChainWalk(SealKeys keys, Head head, Mark from) {
        this.keys = keys;
        begun = true;
        regionId = head.regionId();
        place = from.place();
        hash = from.hash();
        keyedFrom = from.keyedFrom();
        newestLine = from.line();
    }

    /** Where the next stretch of the chain begins: at its base, or where the stretch before it ended. */
    void begin(Head head) {
        Base base = head.base();
        if (!begun) {
            begun = true;
            regionId = head.regionId();
            place = base.place();
            hash = base.hash();
        } else if (fault == null
                && (regionId != head.regionId()
                        || base.place() != place
                        || !base.hash().equals(hash))) {
            fault = Fault.LINE_MISSING;
        }
    }

    /** The next link; after the first that does not fit there is nothing more to learn. */
    void take(Link link) {
        if (fault != null) {
            return;
        }
        Fault found = faultOf(link);
        if (found != null) {
            fault = found;
            brokenAt = link.lineId();
            return;
        }
        place = link.place();
        hash = link.hash();
        newestLine = Math.max(newestLine, link.lineId());
        if (keyedFrom == 0 && SealKeys.isKeyed(link.sealedWith())) {
            keyedFrom = place;
        }
    }

    private @Nullable Fault faultOf(Link link) {
        List<@Nullable String> line = link.line();
        if (line == null || link.place() != place + 1) {
            return Fault.LINE_MISSING;
        }
        if (keyedFrom > 0 && !SealKeys.isKeyed(link.sealedWith())) {
            return Fault.LINE_CHANGED;
        }
        Optional<String> code = keys.code(link.sealedWith(), Link.text(hash, line));
        if (code.isEmpty()) {
            return Fault.KEY_UNKNOWN;
        }
        return code.get().equals(link.hash()) ? null : Fault.LINE_CHANGED;
    }

    /** Where the chain ends. */
    void end(Head head) {
        if (fault != null) {
            return;
        }
        if (place != head.place() || !hash.equals(head.hash()) || (keyedFrom > 0 && head.mac() == null)) {
            fault = place < head.place() ? Fault.LINE_MISSING : Fault.HEAD;
        } else {
            fault = head.fault(keys);
        }
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    /** Id of the first line that does not fit; null where none is to be named. */
    @Nullable
    Long brokenAt() {
        return brokenAt;
    }

    /** Place of the first keyed link; 0 where there is none. */
    long keyedFrom() {
        return keyedFrom;
    }

    /** Place of the last link that fits. */
    long place() {
        return place;
    }

    /** Where the next walk may go on, of a chain that fits so far. */
    Mark mark(Instant walked) {
        return new Mark(place, hash, newestLine, keyedFrom, walked);
    }
}
