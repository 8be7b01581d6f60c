package org.guatu.desk.report;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.catalogue.Catalogue;
import org.guatu.insight.duty.ReviewQueue.Waiting;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Caller;
import org.guatu.platform.CurrentCaller;
import org.guatu.reporting.standing.Light;

/** What the queue can be narrowed by: only what something of it has. */
@ApplicationScoped
class ReviewFilters {
    private final Catalogue catalogue;
    private final CurrentCaller caller;

    ReviewFilters(Catalogue catalogue, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /** The page with what the template {@code desk/reviewFilter} asks for. */
    TemplateInstance fill(Template page, ReviewQuery query, List<Waiting> queue) {
        Caller by = caller.get();
        Map<Long, String> lists = new TreeMap<>();
        queue.forEach(one ->
                lists.computeIfAbsent(one.listId(), id -> catalogue.list(id, by).title()));
        List<UnitRef> units = queue.stream()
                .map(Waiting::unit)
                .distinct()
                .sorted(Comparator.comparing(UnitRef::code))
                .toList();
        List<Light> lights =
                queue.stream().map(Waiting::light).distinct().sorted().toList();
        return page.data("query", query)
                .data("lists", lists)
                .data("units", units)
                .data("lights", lights);
    }
}
