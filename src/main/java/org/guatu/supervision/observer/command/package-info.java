/** What people do about a suggestion, one record an act, as the API and the forms read them. */
@NullMarked
package org.guatu.supervision.observer.command;

import org.jspecify.annotations.NullMarked;
