/**
 * The outbox: what is to be told to whom outside of the application and when ({@code Outbox}), what of it leaves in one
 * piece ({@code Packing}), and the post room that sends until it is taken ({@code PostRoom}).
 */
@NullMarked
package org.guatu.notification.delivery;

import org.jspecify.annotations.NullMarked;
