/** Many people at once, from a sheet: looked through first, then all or none, each with a slip to be handed out. */
@NullMarked
package org.guatu.organization.access.enrolment;

import org.jspecify.annotations.NullMarked;
