/** Years of two offices that chance plays, and what has to hold after every act. */
@NullMarked
package org.guatu.years;

import org.jspecify.annotations.NullMarked;
