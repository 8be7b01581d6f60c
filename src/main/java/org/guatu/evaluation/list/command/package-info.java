/** What people send to move the evaluation of a list on. */
@NullMarked
package org.guatu.evaluation.list.command;

import org.jspecify.annotations.NullMarked;
