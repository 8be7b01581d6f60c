/** A report as it is written and as it is reviewed. */
@NullMarked
package org.guatu.desk.report;

import org.jspecify.annotations.NullMarked;
