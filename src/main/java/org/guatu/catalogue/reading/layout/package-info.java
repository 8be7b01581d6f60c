/** Which cells of a sheet say what: heading, columns, sections, task rows, in tables and in prose. */
@NullMarked
package org.guatu.catalogue.reading.layout;

import org.jspecify.annotations.NullMarked;
