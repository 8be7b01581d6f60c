/** The office's directory (LDAP, AD) as a door: it looks at name and password, and says who that is. */
@NullMarked
package org.guatu.organization.access.door.directory;

import org.jspecify.annotations.NullMarked;
