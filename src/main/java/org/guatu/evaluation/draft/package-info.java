/** The rules of a year while the office writes them, before they are published and frozen. */
@NullMarked
package org.guatu.evaluation.draft;

import org.jspecify.annotations.NullMarked;
