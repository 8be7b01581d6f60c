/** The questions that a leader asks on a Monday morning, each answered from tasks and leading to them. */
@NullMarked
package org.guatu.insight.question;

import org.jspecify.annotations.NullMarked;
