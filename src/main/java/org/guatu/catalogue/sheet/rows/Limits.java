package org.guatu.catalogue.sheet.rows;

/**
 * How much a file may hold.
 *
 * @param bytes its own size
 * @param unpacked the size of an office file's parts together
 * @param parts the number of an office file's parts
 */
public record Limits(int bytes, long unpacked, int parts, int rows, int columns) {
    /** The texts of a file together; more would not be read in bounded memory. */
    public long characters() {
        return Math.max(bytes, unpacked) / 5;
    }

    public static Limits ofBytes(int bytes) {
        return new Limits(bytes, 5L * bytes, 2_000, 20_000, 100);
    }
}
