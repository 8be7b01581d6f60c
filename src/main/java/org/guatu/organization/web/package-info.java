/** Signing in, people and units, as pages and as API. */
@NullMarked
package org.guatu.organization.web;

import org.jspecify.annotations.NullMarked;
