/** One task told in full: what it is, how it went, where its process stands, what it said before. */
@NullMarked
package org.guatu.insight.task;

import org.jspecify.annotations.NullMarked;
