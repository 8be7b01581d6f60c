/** Cells of .xlsx files, as people see them. */
@NullMarked
package org.guatu.catalogue.sheet.excel;

import org.jspecify.annotations.NullMarked;
