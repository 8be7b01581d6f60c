/** Findings and inspections over the API and as pages. */
@NullMarked
package org.guatu.supervision.rectification.web;

import org.jspecify.annotations.NullMarked;
