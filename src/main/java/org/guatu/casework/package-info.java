/** What moves through stages in somebody's hands: the steps that were taken, with words, proofs, actor and time. */
@NullMarked
package org.guatu.casework;

import org.jspecify.annotations.NullMarked;
