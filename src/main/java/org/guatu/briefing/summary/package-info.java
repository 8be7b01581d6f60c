/** What regions count, kept at every level of their tree: derived from the tasks, and always to be made anew. */
@NullMarked
package org.guatu.briefing.summary;

import org.jspecify.annotations.NullMarked;
