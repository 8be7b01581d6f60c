/**
 * 倒排工期 as pure functions: from the day on which something is to be finished backwards over working days, through
 * gates, along what waits for what, and within what a unit can carry at once. Knows no database and no framework.
 */
@NullMarked
package org.guatu.lifecycle.backward;

import org.jspecify.annotations.NullMarked;
