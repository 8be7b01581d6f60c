/** The heatmap as page and as table. */
@NullMarked
package org.guatu.desk.heatmap;

import org.jspecify.annotations.NullMarked;
