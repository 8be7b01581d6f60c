/** When a task is due and how often it reports: the words of a list, read by a small grammar of its own. */
@NullMarked
package org.guatu.catalogue.deadline;

import org.jspecify.annotations.NullMarked;
