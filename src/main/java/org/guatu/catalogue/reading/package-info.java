/**
 * From rows of text to a list that can be confirmed: {@code layout} finds the header and the tasks, {@code RowReader}
 * reads one row with {@code UnitCellReader} and the deadline reader of {@code catalogue.deadline}. Pure functions:
 * nothing here knows the database or the clock, and nothing is guessed: what is not wholly understood becomes a problem
 * that a person settles.
 */
@NullMarked
package org.guatu.catalogue.reading;

import org.jspecify.annotations.NullMarked;
