/**
 * The demonstration: the sample office with its invented units, accounts and lists, its clock that can be moved, and the
 * rehearsal that plays its year through the real services. Nothing of it exists in production.
 */
@NullMarked
package org.guatu.rehearsal;

import org.jspecify.annotations.NullMarked;
