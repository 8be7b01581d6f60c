/** Doors beside the own password: another service says who somebody is, an administrator said whose account that is. */
@NullMarked
package org.guatu.organization.access.door;

import org.jspecify.annotations.NullMarked;
