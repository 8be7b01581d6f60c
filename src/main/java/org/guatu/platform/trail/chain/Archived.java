package org.guatu.platform.trail.chain;

import java.time.Instant;

/**
 * A file into which a region's oldest lines were taken.
 *
 * @param first place of its first link
 * @param last place of its last link
 * @param until when the last of its lines was written
 * @param file its name in the folder of archives
 */
public record Archived(long first, long last, Instant until, String file) {}
