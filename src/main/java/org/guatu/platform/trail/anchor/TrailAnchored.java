package org.guatu.platform.trail.anchor;

/** The end of a region's chain was written down: whoever can carries it out of the house. */
public record TrailAnchored(Anchor anchor) {}
