/** 述法 as downloads. */
@NullMarked
package org.guatu.papers.debriefing.web;

import org.jspecify.annotations.NullMarked;
