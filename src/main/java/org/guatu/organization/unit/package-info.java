/** The units of a region kept at hand, and that they changed. */
@NullMarked
package org.guatu.organization.unit;

import org.jspecify.annotations.NullMarked;
