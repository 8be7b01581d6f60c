package org.guatu.rehearsal;

/** Chance that is the same every time: a number from a name, so that a rehearsal that was cut off goes on alike. */
final class Seed {
    private Seed() {}

    /** A number from 0 to below {@code bound}. */
    static int of(String name, int bound) {
        int h = name.hashCode() * 0x9E3779B1;
        h ^= h >>> 15;
        h *= 0x85EBCA77;
        h ^= h >>> 13;
        return Math.floorMod(h, bound);
    }
}
