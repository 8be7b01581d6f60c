/** 倒排工期: milestones and the schedule counted back from the deadline. */
@NullMarked
package org.guatu.lifecycle.plan;

import org.jspecify.annotations.NullMarked;
