/** Documents of the yearly evaluation as downloads. */
@NullMarked
package org.guatu.papers.evaluation.web;

import org.jspecify.annotations.NullMarked;
