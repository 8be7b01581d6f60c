/** An office as one file: its rows, for a schema that our own migrations make on whatever server it is brought to. */
@NullMarked
package org.guatu.platform.database.backup;

import org.jspecify.annotations.NullMarked;
