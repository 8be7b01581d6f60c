/** Who listens to how many notices they have not read, and what they are told while they listen. */
@NullMarked
package org.guatu.notification.live;

import org.jspecify.annotations.NullMarked;
