/** Monthly analyses as pages and over the API. */
@NullMarked
package org.guatu.briefing.analysis.web;

import org.jspecify.annotations.NullMarked;
