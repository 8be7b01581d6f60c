/** What the models of a task's year and of an extension call: assignment, milestones, close-out; asking and lapsing. */
@NullMarked
package org.guatu.lifecycle.process;

import org.jspecify.annotations.NullMarked;
