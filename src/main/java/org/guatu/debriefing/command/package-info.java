/** What people send to open a round, report, comment and answer. */
@NullMarked
package org.guatu.debriefing.command;

import org.jspecify.annotations.NullMarked;
