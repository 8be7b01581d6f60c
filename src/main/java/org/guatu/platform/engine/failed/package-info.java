/** What the engine has given up, and the warning of it. */
@NullMarked
package org.guatu.platform.engine.failed;

import org.jspecify.annotations.NullMarked;
