/** 公布: the result of a region's year, once. */
@NullMarked
package org.guatu.evaluation.publication;

import org.jspecify.annotations.NullMarked;
