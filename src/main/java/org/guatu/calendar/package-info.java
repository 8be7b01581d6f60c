/** Working days: statutory holidays and make-up working days, with the administrator's table over the library's. */
@NullMarked
package org.guatu.calendar;

import org.jspecify.annotations.NullMarked;
