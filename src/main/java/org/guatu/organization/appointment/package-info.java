/** Critical posts, which one person proposes and another confirms. */
@NullMarked
package org.guatu.organization.appointment;

import org.jspecify.annotations.NullMarked;
