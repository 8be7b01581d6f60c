/**
 * The wall chart on paper: {@code WallLayout} finds how large it can be written and what stands on which sheet,
 * {@code WallPdf} writes it, {@code WallPen} draws the signs.
 */
@NullMarked
package org.guatu.papers.wall;

import org.jspecify.annotations.NullMarked;
