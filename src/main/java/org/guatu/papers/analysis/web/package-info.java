/** Monthly analyses as downloads. */
@NullMarked
package org.guatu.papers.analysis.web;

import org.jspecify.annotations.NullMarked;
