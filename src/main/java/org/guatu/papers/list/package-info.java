/** The papers of lists that span years: the account, and the result of a mid-term or final evaluation. */
@NullMarked
package org.guatu.papers.list;

import org.jspecify.annotations.NullMarked;
