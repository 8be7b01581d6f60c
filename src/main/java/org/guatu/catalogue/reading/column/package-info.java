/** What the columns of a list may hold, and how their headings are found. */
@NullMarked
package org.guatu.catalogue.reading.column;

import org.jspecify.annotations.NullMarked;
