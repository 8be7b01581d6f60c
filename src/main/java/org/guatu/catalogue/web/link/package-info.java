/** Endpoints and pages of the links between tasks of two lists. */
@NullMarked
package org.guatu.catalogue.web.link;

import org.jspecify.annotations.NullMarked;
