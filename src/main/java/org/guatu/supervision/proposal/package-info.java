/** Which letter is to be written: what the rules propose for each task, and on whose word another one is. */
@NullMarked
package org.guatu.supervision.proposal;

import org.jspecify.annotations.NullMarked;
