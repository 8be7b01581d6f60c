/** What is written about what is seen: monthly analyses, and the week that people subscribe to. */
@NullMarked
package org.guatu.briefing;

import org.jspecify.annotations.NullMarked;
