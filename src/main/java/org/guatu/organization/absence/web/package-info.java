/** Pages and API of substitutions, hand-overs and the check for living holders. */
@NullMarked
package org.guatu.organization.absence.web;

import org.jspecify.annotations.NullMarked;
