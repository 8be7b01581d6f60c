/** What waits for the reader. */
@NullMarked
package org.guatu.desk.duty;

import org.jspecify.annotations.NullMarked;
