/** 订阅: the week in ten lines at most, for whoever wants it. */
@NullMarked
package org.guatu.briefing.subscription;

import org.jspecify.annotations.NullMarked;
