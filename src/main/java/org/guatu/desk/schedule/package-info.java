/** 倒排工期 as pages: the schedule, what it is made by, and what if. */
@NullMarked
package org.guatu.desk.schedule;

import org.jspecify.annotations.NullMarked;
