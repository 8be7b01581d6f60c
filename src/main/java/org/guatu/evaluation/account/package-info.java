/** 对账: how far a list has come beside the time that has passed, item by item. Reads the record, keeps nothing. */
@NullMarked
package org.guatu.evaluation.account;

import org.jspecify.annotations.NullMarked;
