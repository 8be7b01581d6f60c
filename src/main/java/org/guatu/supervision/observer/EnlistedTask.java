package org.guatu.supervision.observer;

import org.jspecify.annotations.Nullable;

/**
 * The task of a list that a suggestion became.
 *
 * @param id null for readers who may not open the task
 * @param number its serial within the list
 * @param issued whether the list runs; while it is drafted, only the office and leaders hear of it
 */
public record EnlistedTask(@Nullable Long id, String number, String title, String list, boolean issued) {}
