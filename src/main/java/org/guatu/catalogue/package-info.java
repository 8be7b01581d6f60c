/** Task lists: their sections and tasks, how they are read from spreadsheets, and the links between tasks of lists. */
@NullMarked
package org.guatu.catalogue;

import org.jspecify.annotations.NullMarked;
