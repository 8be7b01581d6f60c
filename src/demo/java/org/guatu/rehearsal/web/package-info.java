/** Moving the demonstration clock. */
@NullMarked
package org.guatu.rehearsal.web;

import org.jspecify.annotations.NullMarked;
