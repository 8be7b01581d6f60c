/** What tests stand on. */
@NullMarked
package org.guatu.support;

import org.jspecify.annotations.NullMarked;
