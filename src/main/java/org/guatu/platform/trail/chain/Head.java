package org.guatu.platform.trail.chain;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a region's chain ends, and where it begins.
 *
 * @param place number of the newest link; 0 where there is none
 * @param hash of the newest link
 * @param sealedWith what made the code below; null where the chain knows no key
 * @param mac keyed code of this head, so that nobody without the key puts it back to an earlier link
 *     or makes another base
 */
record Head(long regionId, long place, String hash, @Nullable String sealedWith, @Nullable String mac, Base base) {
    /** Files that were exported before there were archives say nothing of a base. */
    Head {
        base = Objects.requireNonNullElse(base, Base.NONE);
    }

    static Head none(long regionId) {
        return new Head(regionId, 0, "", null, null, Base.NONE);
    }

    /** What the code covers. */
    String text() {
        return "head;" + regionId + ";" + place + ";" + hash + base.text();
    }

    /** The head of a chain that has grown; the code is of the present key, or none. */
    static Head of(long regionId, long place, String hash, Base base, SealKeys keys) {
        Head bare = new Head(regionId, place, hash, null, null, base);
        if (!keys.hasKey()) {
            return bare;
        }
        String with = keys.present();
        return new Head(
                regionId, place, hash, with, keys.code(with, bare.text()).orElseThrow(), base);
    }

    /** What does not fit in the head itself; null where all does. */
    @Nullable
    Fault fault(SealKeys keys) {
        String with = sealedWith;
        if (mac == null || with == null) {
            return (keys.hasKey() && place > 0) || base.place() > 0 ? Fault.HEAD : null;
        }
        Optional<String> code = SealKeys.isKeyed(with) ? keys.code(with, text()) : Optional.of("");
        if (code.isEmpty()) {
            return Fault.KEY_UNKNOWN;
        }
        return code.get().equals(mac) ? null : Fault.HEAD;
    }
}
