/** What a letter says: its head, its words, its number, and how they stand on paper. */
@NullMarked
package org.guatu.supervision.paper;

import org.jspecify.annotations.NullMarked;
