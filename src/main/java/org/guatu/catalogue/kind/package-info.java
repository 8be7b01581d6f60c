/** Kinds of list as data: what a kind means is read from its row, never from its code. */
@NullMarked
package org.guatu.catalogue.kind;

import org.jspecify.annotations.NullMarked;
