/** What people do about a finding, one record an act, as the API and the forms read them. */
@NullMarked
package org.guatu.supervision.rectification.command;

import org.jspecify.annotations.NullMarked;
