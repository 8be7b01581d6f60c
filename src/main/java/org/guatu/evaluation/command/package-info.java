/** What people send to move the evaluation of a unit on. */
@NullMarked
package org.guatu.evaluation.command;

import org.jspecify.annotations.NullMarked;
