/**
 * The outbox: what is to be told to whom outside of the application and when ({@code Outbox}), what of it leaves in one
 * piece ({@code Bundling}), and the sender that tries until it is taken ({@code OutboxSender}).
 */
@NullMarked
package org.guatu.notification.delivery;

import org.jspecify.annotations.NullMarked;
