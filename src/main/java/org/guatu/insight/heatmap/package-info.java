/** The heatmap: tasks gathered by unit, area or list over the months, and what a cell says. */
@NullMarked
package org.guatu.insight.heatmap;

import org.jspecify.annotations.NullMarked;
