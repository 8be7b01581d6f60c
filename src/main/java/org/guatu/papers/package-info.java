/**
 * Papers that an office hands in: the ledger (台账) of a list and the template to fill one in. {@code Ledgers} gathers what
 * the caller sees, {@code LedgerColumns} says what stands where, {@code LedgerSheet} and {@code LedgerCsv} write it. What
 * is written here, an import reads back as the same list.
 */
@NullMarked
package org.guatu.papers;

import org.jspecify.annotations.NullMarked;
