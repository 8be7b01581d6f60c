/** What the office looks at: tasks, duties, lists and heatmaps. Reads and derives, writes nothing. */
@NullMarked
package org.guatu.insight;

import org.jspecify.annotations.NullMarked;
