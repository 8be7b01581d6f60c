/** A task's year: issue, acceptance or return, milestones scheduled backwards, close-out. */
@NullMarked
package org.guatu.lifecycle;

import org.jspecify.annotations.NullMarked;
