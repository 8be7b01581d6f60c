/** Inspections: rounds of looking, drawn by lot where they are to be. */
@NullMarked
package org.guatu.supervision.rectification.inspection;

import org.jspecify.annotations.NullMarked;
