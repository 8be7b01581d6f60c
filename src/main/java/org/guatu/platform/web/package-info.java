/** The edges shared by all modules: problems, page frame, headers, idempotency. */
@NullMarked
package org.guatu.platform.web;

import org.jspecify.annotations.NullMarked;
