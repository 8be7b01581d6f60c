/** Pages of the rules of a year: read by all who are judged or judge, written by the office, tried before they count. */
@NullMarked
package org.guatu.desk.rules;

import org.jspecify.annotations.NullMarked;
