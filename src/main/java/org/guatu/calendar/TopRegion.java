package org.guatu.calendar;

/** Knows which region decides what is law in all of them. */
public interface TopRegion {
    boolean is(long regionId);
}
