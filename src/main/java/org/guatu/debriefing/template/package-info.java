/** What a report consists of, and what its writer puts into it. */
@NullMarked
package org.guatu.debriefing.template;

import org.jspecify.annotations.NullMarked;
