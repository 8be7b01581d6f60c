/** The pages that are composed of several modules, and the frame around every page. Reads and calls; holds no rule. */
@NullMarked
package org.guatu.desk;

import org.jspecify.annotations.NullMarked;
