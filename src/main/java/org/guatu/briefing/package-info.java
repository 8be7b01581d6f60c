/** What is written about what is seen, and what is kept of it. */
@NullMarked
package org.guatu.briefing;

import org.jspecify.annotations.NullMarked;
