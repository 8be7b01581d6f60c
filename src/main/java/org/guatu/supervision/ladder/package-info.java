/** The supervision ladder: which step the rules propose, derived and never stored. */
@NullMarked
package org.guatu.supervision.ladder;

import org.jspecify.annotations.NullMarked;
