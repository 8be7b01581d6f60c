/** 述法 over the API and as pages. */
@NullMarked
package org.guatu.debriefing.web;

import org.jspecify.annotations.NullMarked;
