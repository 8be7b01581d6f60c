package org.guatu.platform.trail.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along a chain that was taken along as files found.
 *
 * @param fault what does not fit; null where the chain is whole
 * @param brokenAt id of the first line that does not fit, where one is to be named
 * @param base place behind which the first file begins; 0 where it begins with the chain
 * @param sealed place of the last link that fits
 * @param hashes of the links at the places that were asked for and fit
 */
public record VerifiedFile(
        long regionId,
        @Nullable Fault fault,
        @Nullable Long brokenAt,
        long base,
        long sealed,
        long keyedFrom,
        Map<Long, String> hashes) {
    /** Whether a file says that it is a chain. */
    public static boolean isChain(Path file) throws IOException {
        return ChainFile.is(file);
    }

    /** Walks along files that are one chain, in whatever order they are given. */
    public static VerifiedFile of(List<Path> files, SealKeys keys, Set<Long> places) throws IOException {
        ChainWalk walk = new ChainWalk(keys);
        Map<Long, String> hashes = new HashMap<>();
        List<Stretch> stretches = inOrder(files);
        Head first = stretches.get(0).head();
        keep(places, first.base().place(), first.base().hash(), hashes);
        for (Stretch one : stretches) {
            walk.begin(one.head());
            walk.end(ChainFile.read(one.file(), link -> {
                walk.take(link);
                if (walk.fault() == null) {
                    keep(places, link.place(), link.hash(), hashes);
                }
            }));
        }
        return new VerifiedFile(
                first.regionId(),
                walk.fault(),
                walk.brokenAt(),
                first.base().place(),
                walk.place(),
                walk.keyedFrom(),
                Map.copyOf(hashes));
    }

    private record Stretch(Path file, Head head) {}

    private static List<Stretch> inOrder(List<Path> files) throws IOException {
        List<Stretch> all = new ArrayList<>();
        for (Path file : files) {
            all.add(new Stretch(file, ChainFile.head(file)));
        }
        all.sort(Comparator.comparing(one -> one.head().base().place()));
        return all;
    }

    private static void keep(Set<Long> places, long place, String hash, Map<Long, String> hashes) {
        if (places.contains(place)) {
            hashes.put(place, hash);
        }
    }
}
