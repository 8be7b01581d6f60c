package org.guatu.platform.trail.chain;

/**
 * Where a chain begins: behind the last link that was archived.
 *
 * @param place of that link; 0 where nothing was archived
 * @param hash of that link
 */
record Base(long place, String hash) {
    static final Base NONE = new Base(0, "");

    /** What the head's code covers beside the head. */
    String text() {
        return place == 0 ? "" : ";base;" + place + ";" + hash;
    }
}
