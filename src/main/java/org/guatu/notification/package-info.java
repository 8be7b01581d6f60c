/** Notices: what a person should know, told once, with a way to the page where it is settled. Only listens. */
@NullMarked
package org.guatu.notification;

import org.jspecify.annotations.NullMarked;
