/** Tasks as lists and pages, and the acts on one of them. */
@NullMarked
package org.guatu.insight.task.web;

import org.jspecify.annotations.NullMarked;
