package org.guatu.catalogue.link;

import org.jspecify.annotations.Nullable;

/**
 * The lists between whose tasks a table of links goes, by id.
 *
 * @param from list of the year's tasks; null for the newest list of one year
 * @param to list of the plan's tasks; null for the newest list that spans years
 */
public record LinkTable(@Nullable Long from, @Nullable Long to) {}
