/** Leaders' instructions over the API and as pages. */
@NullMarked
package org.guatu.supervision.instruction.web;

import org.jspecify.annotations.NullMarked;
