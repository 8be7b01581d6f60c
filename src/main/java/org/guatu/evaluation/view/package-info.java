/** What readers see of evaluations. */
@NullMarked
package org.guatu.evaluation.view;

import org.jspecify.annotations.NullMarked;
