/**
 * Trials of the product as it is shipped: its own processes on a real database, killed, stopped, cut off and overloaded.
 * {@code ./test --trials} runs them, some minutes, on loopback only; no other run does.
 */
@NullMarked
package org.guatu.trial;

import org.jspecify.annotations.NullMarked;
