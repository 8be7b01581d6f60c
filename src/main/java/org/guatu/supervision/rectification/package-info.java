/** Rectification: inspections, what they and others found, and how it is put right, verified, closed and looked at again. */
@NullMarked
package org.guatu.supervision.rectification;

import org.jspecify.annotations.NullMarked;
