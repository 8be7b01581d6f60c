/** Supervision: urging on record here, the ladder and its letters in the packages below. */
@NullMarked
package org.guatu.supervision;

import org.jspecify.annotations.NullMarked;
