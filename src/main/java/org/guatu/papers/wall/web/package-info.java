/** The wall chart on paper, to be downloaded. */
@NullMarked
package org.guatu.papers.wall.web;

import org.jspecify.annotations.NullMarked;
