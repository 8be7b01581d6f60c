/** 述法: a round of a region's year, the reports of its office-holders, leaders' comments and what they ask for. */
@NullMarked
package org.guatu.debriefing;

import org.jspecify.annotations.NullMarked;
