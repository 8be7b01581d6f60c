/** Upload and download of proofs. */
@NullMarked
package org.guatu.evidence.web;

import org.jspecify.annotations.NullMarked;
