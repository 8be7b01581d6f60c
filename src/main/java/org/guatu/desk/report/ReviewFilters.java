package org.guatu.desk.report;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Set<Long> waiting = queue.stream().map(Waiting::listId).collect(Collectors.toSet());
        Map<Long, String> lists = new TreeMap<>();
        catalogue.lists(by).stream()
                .filter(list -> waiting.contains(list.id()))
                .forEach(list -> lists.put(list.id(), list.title()));
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
