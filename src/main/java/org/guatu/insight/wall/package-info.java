/**
 * 挂图作战: tasks on the year's axis in working time. {@code YearAxis} says where a day lies, {@code Gate} how a milestone
 * stands, {@code WallCharts} lays the tasks out as a {@code WallView}, which pages, screens and papers draw.
 */
@NullMarked
package org.guatu.insight.wall;

import org.jspecify.annotations.NullMarked;
