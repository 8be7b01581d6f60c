/** Files as they come, made rows of text within limits: nothing in them is ever evaluated. */
@NullMarked
package org.guatu.catalogue.sheet;

import org.jspecify.annotations.NullMarked;
