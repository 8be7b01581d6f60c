/** 述法 as Word files and spreadsheets. */
@NullMarked
package org.guatu.papers.debriefing;

import org.jspecify.annotations.NullMarked;
