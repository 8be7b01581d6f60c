/** What is on record about a reporter's year, gathered so that nobody writes it down again. */
@NullMarked
package org.guatu.debriefing.facts;

import org.jspecify.annotations.NullMarked;
