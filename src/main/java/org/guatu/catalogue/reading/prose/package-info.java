/** Lists that are written as text: numbered paragraphs under headings instead of rows. */
@NullMarked
package org.guatu.catalogue.reading.prose;

import org.jspecify.annotations.NullMarked;
