/** The process engine behind one narrow door; nothing outside this package and a module's process package sees it. */
@NullMarked
package org.guatu.platform.engine;

import org.jspecify.annotations.NullMarked;
