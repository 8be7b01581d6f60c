/** Regions beside each other: what each counts, from its own tasks. */
@NullMarked
package org.guatu.insight.region;

import org.jspecify.annotations.NullMarked;
