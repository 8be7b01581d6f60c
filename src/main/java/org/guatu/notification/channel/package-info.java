/** The ways out of the house: mail, robots of group chats, signed webhooks; and the list of those that are allowed. */
@NullMarked
package org.guatu.notification.channel;

import org.jspecify.annotations.NullMarked;
