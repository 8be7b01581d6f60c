/** Who may come in: accounts, passwords, sessions and API tokens. */
@NullMarked
package org.guatu.organization.access;

import org.jspecify.annotations.NullMarked;
