/** Subscriptions over the API, and a week as a page. */
@NullMarked
package org.guatu.briefing.subscription.web;

import org.jspecify.annotations.NullMarked;
