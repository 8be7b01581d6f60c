/** How long what only grows is kept, and the one job that forgets what is older. */
@NullMarked
package org.guatu.platform.retention;

import org.jspecify.annotations.NullMarked;
