/** Supervision: urging on record. */
@NullMarked
package org.guatu.supervision;

import org.jspecify.annotations.NullMarked;
