/** What people have begun to write and not handed in yet. */
@NullMarked
package org.guatu.platform.draft;

import org.jspecify.annotations.NullMarked;
