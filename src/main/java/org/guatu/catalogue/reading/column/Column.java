package org.guatu.catalogue.reading.column;

import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param index from 0
 * @param label its heading, the lower one of two
 * @param field what it was taken for; null where nobody knows the heading, and then its cells are not read
 */
public record Column(int index, String label, @Nullable Field field) {}
