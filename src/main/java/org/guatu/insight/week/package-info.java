/** The week in ten lines. */
@NullMarked
package org.guatu.insight.week;

import org.jspecify.annotations.NullMarked;
