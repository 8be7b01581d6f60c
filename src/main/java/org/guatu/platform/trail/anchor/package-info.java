/** Where chains ended each day, written down outside the database, and whether that still fits. */
@NullMarked
package org.guatu.platform.trail.anchor;

import org.jspecify.annotations.NullMarked;
