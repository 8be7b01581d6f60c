/** What became different between two days. */
@NullMarked
package org.guatu.insight.change;

import org.jspecify.annotations.NullMarked;
