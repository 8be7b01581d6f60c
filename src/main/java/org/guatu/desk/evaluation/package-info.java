/** The year-end grades of a list on one page. */
@NullMarked
package org.guatu.desk.evaluation;

import org.jspecify.annotations.NullMarked;
