/** What leaders ask, as pages. */
@NullMarked
package org.guatu.desk.question;

import org.jspecify.annotations.NullMarked;
