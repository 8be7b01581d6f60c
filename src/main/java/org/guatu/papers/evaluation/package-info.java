/** Documents of the yearly evaluation: the circular with all results, what explains and answers one unit, and tables. */
@NullMarked
package org.guatu.papers.evaluation;

import org.jspecify.annotations.NullMarked;
