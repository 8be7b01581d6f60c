/** Year-end grades over the API and as a form. */
@NullMarked
package org.guatu.evaluation.web;

import org.jspecify.annotations.NullMarked;
