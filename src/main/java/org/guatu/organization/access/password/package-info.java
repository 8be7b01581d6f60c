/** Passwords: which are good enough, how they are kept, and the one that is told once. */
@NullMarked
package org.guatu.organization.access.password;

import org.jspecify.annotations.NullMarked;
