/** Links that open one door without an account: how they are opened, how often, and what nobody gets to see of them. */
@NullMarked
package org.guatu.platform.link;

import org.jspecify.annotations.NullMarked;
