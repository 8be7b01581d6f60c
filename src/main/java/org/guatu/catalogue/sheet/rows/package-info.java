/** Rows of text within limits: what becomes of every file, whatever it was. */
@NullMarked
package org.guatu.catalogue.sheet.rows;

import org.jspecify.annotations.NullMarked;
