/** Regions beside each other, as pages. */
@NullMarked
package org.guatu.desk.region;

import org.jspecify.annotations.NullMarked;
