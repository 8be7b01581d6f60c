/** What the record says of a month, section by section, with every figure bound to the tasks behind it. */
@NullMarked
package org.guatu.insight.analysis;

import org.jspecify.annotations.NullMarked;
