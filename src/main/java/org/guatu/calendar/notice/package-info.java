/** The State Council's notice of a year's holidays, read from a pasted text. */
@NullMarked
package org.guatu.calendar.notice;

import org.jspecify.annotations.NullMarked;
