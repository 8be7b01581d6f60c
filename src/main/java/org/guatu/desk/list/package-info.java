/** The lists and the tasks on them as tables: issue, urging in bulk, what goes on into another list. */
@NullMarked
package org.guatu.desk.list;

import org.jspecify.annotations.NullMarked;
