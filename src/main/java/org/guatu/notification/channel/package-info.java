/** The allow-list of ways out of the house, the secrets that belong to them, and the mail server. */
@NullMarked
package org.guatu.notification.channel;

import org.jspecify.annotations.NullMarked;
