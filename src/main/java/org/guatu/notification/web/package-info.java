/** Notices over the API and as a page, and the frame around every page. */
@NullMarked
package org.guatu.notification.web;

import org.jspecify.annotations.NullMarked;
