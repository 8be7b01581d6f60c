package org.guatu.platform.trail.chain;

/** Where a region's chain ends: the place of its newest link, and the hash of that. */
public record ChainEnd(long regionId, long place, String hash) {}
