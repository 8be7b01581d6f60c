/** What observers suggest, with a link or an account, and how it is screened, handled, answered and rated. */
@NullMarked
package org.guatu.supervision.observer;

import org.jspecify.annotations.NullMarked;
