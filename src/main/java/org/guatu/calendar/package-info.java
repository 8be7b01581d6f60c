/**
 * Working days: statutory holidays and make-up working days from the library, the notices that an administrator loads
 * over them, and the days that one declares by hand over both.
 */
@NullMarked
package org.guatu.calendar;

import org.jspecify.annotations.NullMarked;
