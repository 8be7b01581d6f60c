/** Calls of the API that briefing answers. */
@NullMarked
package org.guatu.briefing.web;

import org.jspecify.annotations.NullMarked;
