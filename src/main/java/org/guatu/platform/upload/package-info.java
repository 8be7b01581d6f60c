/** What every file passes that somebody sends, wherever it goes from there. */
@NullMarked
package org.guatu.platform.upload;

import org.jspecify.annotations.NullMarked;
