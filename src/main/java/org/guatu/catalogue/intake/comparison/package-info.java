/** A corrected file against the list that it corrects: which row is which task, and what it says differently. */
@NullMarked
package org.guatu.catalogue.intake.comparison;

import org.jspecify.annotations.NullMarked;
