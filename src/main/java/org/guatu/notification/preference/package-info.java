/** How each person wants to be told outside of the application, and what holds for whoever chose nothing. */
@NullMarked
package org.guatu.notification.preference;

import org.jspecify.annotations.NullMarked;
