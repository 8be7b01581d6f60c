package org.guatu.platform.stamp;

import java.util.Set;

/** Things of these regions were changed, and the change was committed. */
public record RegionsStamped(Set<Long> regions) {}
