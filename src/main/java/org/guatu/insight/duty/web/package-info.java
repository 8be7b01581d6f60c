/** Duties, reports and reviews as pages and over the API. */
@NullMarked
package org.guatu.insight.duty.web;

import org.jspecify.annotations.NullMarked;
