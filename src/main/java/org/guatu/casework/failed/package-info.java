/** Timers that failed, in the words of those who look after an office, and the act of trying them again. */
@NullMarked
package org.guatu.casework.failed;

import org.jspecify.annotations.NullMarked;
