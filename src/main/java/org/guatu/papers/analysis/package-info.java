/** Monthly analyses on paper. */
@NullMarked
package org.guatu.papers.analysis;

import org.jspecify.annotations.NullMarked;
