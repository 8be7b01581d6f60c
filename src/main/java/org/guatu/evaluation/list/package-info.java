/** 中期评估与终期评估: a list that spans years is accounted for item by item, and what is open gets a plan to finish it. */
@NullMarked
package org.guatu.evaluation.list;

import org.jspecify.annotations.NullMarked;
