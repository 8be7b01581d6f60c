package org.guatu.catalogue.link;

import org.jspecify.annotations.Nullable;

/**
 * The lists between whose tasks a table of links goes, by id.
 *
 * @param from null for the newest list that spans no years
 * @param to null for the newest list that spans years
 */
public record LinkTable(@Nullable Long from, @Nullable Long to) {}
