/** 倒排工期 as seen today: who must begin what by when, what breaks, what a unit has in hand at once, and what if. */
@NullMarked
package org.guatu.insight.schedule;

import org.jspecify.annotations.NullMarked;
