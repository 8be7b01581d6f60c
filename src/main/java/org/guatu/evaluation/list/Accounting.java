package org.guatu.evaluation.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.list.command.AccountItems;
import org.guatu.evaluation.list.command.RuleDisputes;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.NotFound;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.jspecify.annotations.Nullable;

/** 逐项对账: lead units agree with the class of their items or dispute it, and the office rules on the disputes. */
@ApplicationScoped
@Transactional
public class Accounting {
    private final ListFile file;
    private final ListItems items;
    private final Evidence evidence;
    private final Recusal recusal;
    private final ListTerms terms;

    Accounting(ListFile file, ListItems items, Evidence evidence, Recusal recusal, ListTerms terms) {
        this.file = file;
        this.items = items;
        this.evidence = evidence;
        this.recusal = recusal;
        this.terms = terms;
    }

    /** A lead unit answers for items of its own; when all are answered it goes on at once. */
    public ListEvaluation answer(long id, AccountItems said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.ACCOUNT), null, by);
        said.check();
        evidence.require(said.proofs(), by);
        Map<Long, ListItem> known = byId(items.visible(id, by));
        SignedAct signed = file.signed(by);
        boolean disputes = false;
        for (AccountItems.ItemAnswer answer : said.answers()) {
            ListItem item = of(known, answer.item());
            if (!by.belongsTo(item.leadUnitId())) {
                throw new Refusal("evaluation.list.notTheLead");
            }
            TaskClass claim = answer.claim();
            if (claim == null || claim == item.frozen()) {
                item.agree(signed);
            } else {
                item.dispute(claim, answer.why(), signed);
                disputes = true;
            }
        }
        file.touch(one);
        String words = said.answers().stream()
                .filter(answer -> answer.claim() != null)
                .map(AccountItems.ItemAnswer::why)
                .collect(Collectors.joining("\n"));
        file.note(one, disputes ? ListAct.DISPUTED : ListAct.ACCOUNTED, words, said.proofs(), by);
        List<ListItem> all = items.of(id);
        if (all.stream().noneMatch(item -> item.answer() == ListItem.Answer.OPEN)) {
            end(one, all);
            file.pass(one, "accountItems", Map.of());
        }
        return one;
    }

    /** The term is over: whoever kept silent agrees. Called by the process. */
    void agreeBySilence(ListEvaluation one) {
        List<ListItem> all = items.of(one.id());
        all.stream().filter(item -> item.answer() == ListItem.Answer.OPEN).forEach(ListItem::keepSilent);
        end(one, all);
        file.note(one, ListAct.AGREED_BY_SILENCE);
    }

    private void end(ListEvaluation one, List<ListItem> all) {
        file.move(one, ListStage.ACCOUNT, ListStage.DISPUTES, terms.disputes());
        if (all.stream().anyMatch(ListItem::waitsForRuling)) {
            file.tellRole(one, Roles.RULE_OF_LAW_OFFICE, "disputed", String.valueOf(one.actBy()));
        }
    }

    /** Whether a dispute waits for the office. */
    boolean disputed(long id) {
        return items.of(id).stream().anyMatch(ListItem::waitsForRuling);
    }

    /** The office rules, never on an item of its own unit; when all is decided it goes on at once. */
    public ListEvaluation rule(long id, RuleDisputes said, Caller by) {
        ListEvaluation one = file.take(id, Set.of(ListStage.DISPUTES), null, by);
        said.check();
        Map<Long, ListItem> known = byId(items.of(id));
        SignedAct signed = file.signed(by);
        for (RuleDisputes.Ruling ruling : said.decided()) {
            ListItem item = of(known, ruling.item());
            recusal.require(by, item.leadUnitId());
            boolean follow = ruling.decision() == RuleDisputes.Choice.ACCEPT;
            item.rule(follow, ruling.why(), signed);
            file.tellUnits(one, Stream.of(item.leadUnitId()), follow ? "disputeAccepted" : "disputeKept", ruling.why());
        }
        file.touch(one);
        String words = said.decided().stream().map(RuleDisputes.Ruling::why).collect(Collectors.joining("\n"));
        file.note(one, ListAct.DISPUTES_RULED, words, List.of(), by);
        if (!disputed(id)) {
            file.pass(one, "reviewDisputes", Map.of());
        }
        return one;
    }

    private static Map<Long, ListItem> byId(List<ListItem> all) {
        return all.stream().collect(Collectors.toMap(ListItem::id, Function.identity()));
    }

    private static ListItem of(Map<Long, ListItem> known, @Nullable Long id) {
        ListItem item = known.get(Objects.requireNonNull(id));
        if (item == null) {
            throw new NotFound("platform.notFound");
        }
        return item;
    }
}
