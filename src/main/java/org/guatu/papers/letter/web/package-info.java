/** Letters as downloads. */
@NullMarked
package org.guatu.papers.letter.web;

import org.jspecify.annotations.NullMarked;
