/** What readers see of rounds, reports, comments and what they ask for. */
@NullMarked
package org.guatu.debriefing.view;

import org.jspecify.annotations.NullMarked;
