package org.guatu.supervision.ladder;

import java.util.Collection;
import java.util.Map;
import org.guatu.lifecycle.TaskYear;

/**
 * Says for which tasks the ladder rests: an approved extension, a suspension. Every bean of this type is asked; whoever brings another cause brings another bean.
 */
public interface Pauses {
    /** Message keys of the cause, by task, for the tasks of a region that rest. */
    Map<Long, String> of(long regionId, Collection<TaskYear> years);
}
