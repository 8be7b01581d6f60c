/** Suggestions over the API, as pages of the office and units, and as the pages behind an observer's link. */
@NullMarked
package org.guatu.supervision.observer.web;

import org.jspecify.annotations.NullMarked;
