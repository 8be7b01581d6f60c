/** The standing of a task computed from its reports: light, periods asked for, progress taken over from feeding tasks. Pure: no table, no clock of its own. */
@NullMarked
package org.guatu.reporting.standing;

import org.jspecify.annotations.NullMarked;
