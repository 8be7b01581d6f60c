/** The chain of a region's audit lines: how it grows, how it is walked, and how it is taken along and checked elsewhere. */
@NullMarked
package org.guatu.platform.trail.chain;

import org.jspecify.annotations.NullMarked;
