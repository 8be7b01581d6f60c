package org.guatu.platform.stamp;

/** A row of something that is kept in memory: a change of the row stamps the whole anew ({@link StampingChanges}). */
public interface Stamped {
    long regionId();

    /** Id of the whole that the row is of: a report's is its task. */
    long stampedId();
}
