/** Links for observers without an account, and whoever suggests by one or with an account. */
@NullMarked
package org.guatu.supervision.observer.invitation;

import org.jspecify.annotations.NullMarked;
