/** The page of one task with every act on it, and the requests for another deadline. */
@NullMarked
package org.guatu.desk.task;

import org.jspecify.annotations.NullMarked;
