/** What an office says for scheduling backwards: gates of a kind, acceptance of a list, limits of a unit, what waits for what. */
@NullMarked
package org.guatu.lifecycle.scheduling;

import org.jspecify.annotations.NullMarked;
