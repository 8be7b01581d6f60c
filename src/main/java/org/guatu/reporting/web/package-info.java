/** Reports, contributions and reviews over the API and as forms. */
@NullMarked
package org.guatu.reporting.web;

import org.jspecify.annotations.NullMarked;
