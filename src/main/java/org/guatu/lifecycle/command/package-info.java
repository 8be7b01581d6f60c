/** What people order a task's year to do, one record an act, as the API and the forms read them. */
@NullMarked
package org.guatu.lifecycle.command;

import org.jspecify.annotations.NullMarked;
