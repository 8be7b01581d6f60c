/** What a draft of the rules would change, tried on facts that are known. */
@NullMarked
package org.guatu.evaluation.trial;

import org.jspecify.annotations.NullMarked;
