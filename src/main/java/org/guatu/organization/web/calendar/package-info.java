/** The working calendar on its pages and over the API; it stands here for its roles are of the organization. */
@NullMarked
package org.guatu.organization.web.calendar;

import org.jspecify.annotations.NullMarked;
