package org.guatu.platform.trail.anchor;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a region's chain, and whether it still fits.
 *
 * @param last the newest anchor; null where there is none
 * @param unfit the first anchor that the chain no longer bears out; null where all fit
 * @param outside whether anchors are also kept in a file outside the database
 */
public record Anchored(@Nullable Anchor last, @Nullable Anchor unfit, boolean outside) {
    public boolean fits() {
        return unfit == null;
    }
}
