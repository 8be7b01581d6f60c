/** What is known of a region's tasks, gathered once for lights, charts, duties and proposals alike. */
@NullMarked
package org.guatu.reporting.facts;

import org.jspecify.annotations.NullMarked;
