package org.guatu.catalogue.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.TaskList;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;

/**
 * Whether a link may stand beside the others: a full one feeds alone, given contributions are at most the whole, and
 * nothing feeds itself.
 */
@ApplicationScoped
class LinkRules {
    private static final int DECIMALS = 4;

    private final Catalogue catalogue;

    LinkRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param others the links that stand, without the one that is to change */
    void check(LinkFact wanted, List<LinkFact> others, Caller by) {
        BigDecimal share = wanted.contribution();
        new Invalid.Check()
                .require(
                        share == null
                                || share.signum() >= 0
                                        && share.compareTo(BigDecimal.ONE) <= 0
                                        && share.stripTrailingZeros().scale() <= DECIMALS,
                        "contribution",
                        "catalogue.contributionOutOfRange")
                .orRefuse();
        List<LinkFact> all = new ArrayList<>(others);
        all.add(wanted);
        boolean circle = wanted.type().feeds() && new LinkNet(others).reaches(wanted.to(), wanted.from());
        BigDecimal given = new LinkNet(all).given(wanted.to(), years(by)::applyAsInt);
        new Invalid.Check()
                .require(alone(wanted, others), "type", "catalogue.linkFullAlone")
                .require(!circle, "to", "catalogue.linkCircle")
                .require(
                        given.compareTo(BigDecimal.ONE) <= 0,
                        "contribution",
                        "catalogue.linkTooMuch",
                        given.stripTrailingZeros().toPlainString())
                .orRefuse();
    }

    /** A full link reports the whole task elsewhere: nothing else may feed what no longer reports itself. */
    private static boolean alone(LinkFact wanted, List<LinkFact> others) {
        return !wanted.type().feeds()
                || others.stream()
                        .filter(one -> one.to() == wanted.to() && one.type().feeds())
                        .allMatch(one -> wanted.type() != Link.Type.FULL && one.type() != Link.Type.FULL);
    }

    private ToIntFunction<LinkFact> years(Caller by) {
        Map<Long, TaskList> lists =
                catalogue.lists(by).stream().collect(Collectors.toMap(TaskList::id, Function.identity()));
        Map<Long, Integer> known = new HashMap<>();
        return link -> known.computeIfAbsent(link.from(), task -> {
            TaskList list = lists.get(catalogue.task(task).listId());
            return list == null || catalogue.kindOf(list).spansYears() ? LinkNet.EVERY_YEAR : list.year();
        });
    }
}
