/** Page and API of the links between accounts and identities elsewhere. */
@NullMarked
package org.guatu.organization.access.door.web;

import org.jspecify.annotations.NullMarked;
