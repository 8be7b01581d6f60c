/** How often signing in may be tried, so that who guesses has to wait and whose account it is has not. */
@NullMarked
package org.guatu.organization.access.limit;

import org.jspecify.annotations.NullMarked;
