/** Downloads of the papers of lists that span years. */
@NullMarked
package org.guatu.papers.list.web;

import org.jspecify.annotations.NullMarked;
