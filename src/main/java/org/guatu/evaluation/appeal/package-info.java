/** 申诉: what a unit says against its preliminary result, and what becomes of it. */
@NullMarked
package org.guatu.evaluation.appeal;

import org.jspecify.annotations.NullMarked;
