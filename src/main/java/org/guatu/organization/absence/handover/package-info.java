/** 交接: what a person holds goes to others, for good. */
@NullMarked
package org.guatu.organization.absence.handover;

import org.jspecify.annotations.NullMarked;
