/** What every module stands on: time, refusals, texts and the acting person. No business word lives here. */
@NullMarked
package org.guatu.platform;

import org.jspecify.annotations.NullMarked;
