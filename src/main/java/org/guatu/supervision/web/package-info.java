/** Urging over the API and as a form. */
@NullMarked
package org.guatu.supervision.web;

import org.jspecify.annotations.NullMarked;
