/** 月度分析: composed from the record, written on by the office, issued, and then never changed but by a correction. */
@NullMarked
package org.guatu.briefing.analysis;

import org.jspecify.annotations.NullMarked;
