/** Which coordination group an area of the lists belongs to. */
@NullMarked
package org.guatu.catalogue.group;

import org.jspecify.annotations.NullMarked;
