/** The rules of a unit's yearly evaluation as one value: lines, caps, bands, quota and vetoes (domain brief §5). */
@NullMarked
package org.guatu.evaluation.rules;

import org.jspecify.annotations.NullMarked;
