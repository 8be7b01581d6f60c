package org.guatu.catalogue;

import java.util.Set;

/** Tasks leave a draft before anybody worked by it; told just before they go, so that what hangs on them goes first. */
public record TasksErased(Set<Long> tasks) {}
