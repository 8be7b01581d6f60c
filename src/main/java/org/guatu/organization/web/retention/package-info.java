/** How long what only grows is kept, as the administrators see it. */
@NullMarked
package org.guatu.organization.web.retention;

import org.jspecify.annotations.NullMarked;
