/** Letters of the ladder: drafted, signed with a number, served, answered, verified. */
@NullMarked
package org.guatu.supervision.letter;

import org.jspecify.annotations.NullMarked;
