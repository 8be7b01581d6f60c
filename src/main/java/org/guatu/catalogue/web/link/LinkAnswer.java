package org.guatu.catalogue.web.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.guatu.catalogue.Task;
import org.guatu.catalogue.link.Link;
import org.guatu.catalogue.link.Linking;
import org.jspecify.annotations.Nullable;

/**
 * A link that stands.
 *
 * @param contribution share 0 to 1; null means an equal share of what the others leave
 * @param since the day from which on it is what it is
 * @param version as in its ETag
 */
public record LinkAnswer(
        long id,
        long from,
        long to,
        Link.Type type,
        @Nullable BigDecimal contribution,
        LocalDate since,
        int version,
        End fromTask,
        End toTask) {

    /** One of the two tasks. */
    public record End(long id, String code, String serial, String title, long list, String listTitle) {
        static End of(Task task, Map<Long, String> lists) {
            return new End(
                    task.id(),
                    task.code(),
                    task.serial(),
                    task.title(),
                    task.listId(),
                    lists.getOrDefault(task.listId(), ""));
        }
    }

    static LinkAnswer of(Linking.Pair pair, Map<Long, String> lists) {
        Link link = pair.link();
        return new LinkAnswer(
                link.id(),
                link.from(),
                link.to(),
                link.type(),
                link.contribution(),
                link.since(),
                link.version(),
                End.of(pair.from(), lists),
                End.of(pair.to(), lists));
    }
}
