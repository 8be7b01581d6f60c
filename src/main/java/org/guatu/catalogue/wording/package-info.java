/** What a task says: its words, and the units that it names. */
@NullMarked
package org.guatu.catalogue.wording;

import org.jspecify.annotations.NullMarked;
