/** How a message leaves the house: what it says, how each vendor wants it said, and where it may not go. */
@NullMarked
package org.guatu.notification.webhook;

import org.jspecify.annotations.NullMarked;
