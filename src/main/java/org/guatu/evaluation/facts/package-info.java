/** What is on record about a unit's year, gathered for its score, and the forecast that follows from it. */
@NullMarked
package org.guatu.evaluation.facts;

import org.jspecify.annotations.NullMarked;
