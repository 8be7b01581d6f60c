/** Proofs: files kept by the hash of their content, checked by type and size. */
@NullMarked
package org.guatu.evidence;

import org.jspecify.annotations.NullMarked;
