/** The pages and calls of critical posts that wait for a second person. */
@NullMarked
package org.guatu.organization.appointment.web;

import org.jspecify.annotations.NullMarked;
