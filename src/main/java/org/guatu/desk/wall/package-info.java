/** The page of the wall chart, and the same on a big screen. */
@NullMarked
package org.guatu.desk.wall;

import org.jspecify.annotations.NullMarked;
