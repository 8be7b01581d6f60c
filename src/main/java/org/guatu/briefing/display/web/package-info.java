/** The page and the calls by which the office keeps the links of its screens. */
@NullMarked
package org.guatu.briefing.display.web;

import org.jspecify.annotations.NullMarked;
