package org.guatu.platform.trail.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along a chain that was taken along as a file found.
 *
 * @param fault what does not fit; null where the chain is whole
 * @param brokenAt id of the first line that does not fit, where one is to be named
 * @param hashes of the links at the places that were asked for and fit
 */
public record VerifiedFile(
        long regionId,
        @Nullable Fault fault,
        @Nullable Long brokenAt,
        long sealed,
        long keyedFrom,
        Map<Long, String> hashes) {
    public static VerifiedFile of(Path file, SealKeys keys, Set<Long> places) throws IOException {
        ChainWalk walk = new ChainWalk(keys);
        Map<Long, String> hashes = new HashMap<>();
        Head head = ChainFile.read(file, link -> {
            walk.take(link);
            if (walk.fault() == null && places.contains(link.place())) {
                hashes.put(link.place(), link.hash());
            }
        });
        walk.end(head);
        return new VerifiedFile(
                head.regionId(), walk.fault(), walk.brokenAt(), walk.place(), walk.keyedFrom(), Map.copyOf(hashes));
    }
}
