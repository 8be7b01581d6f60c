package org.guatu.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.account.AccountItem;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.evaluation.account.TakingAccount;
import org.guatu.evaluation.account.TaskClass;
import org.guatu.evaluation.view.ListEvaluationCard;
import org.guatu.evaluation.view.ListEvaluationStory;
import org.guatu.evaluation.view.ListEvaluationViews;
import org.guatu.papers.PlainSheet.Heading;
import org.guatu.papers.PlainSheet.Kind;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.OneDecimal;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** 逐项对账表: the account of a list as a spreadsheet, Chinese whoever reads, as a ledger is. */
@ApplicationScoped
public class AccountSheets {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("编号", 12, Kind.CENTRED),
            new Heading("重点领域", 16, Kind.TEXT),
            new Heading("任务名称", 36, Kind.TEXT),
            new Heading("牵头单位", 18, Kind.TEXT),
            new Heading("完成时限", 14, Kind.CENTRED),
            new Heading("分值", 8, Kind.CENTRED),
            new Heading("序时进度", 10, Kind.PERCENT),
            new Heading("实际进度", 10, Kind.PERCENT),
            new Heading("对账结果", 12, Kind.CENTRED));

    private static final List<Heading> RESULT = List.of(
            new Heading("编号", 12, Kind.CENTRED),
            new Heading("任务名称", 30, Kind.TEXT),
            new Heading("牵头单位", 16, Kind.TEXT),
            new Heading("完成时限", 14, Kind.CENTRED),
            new Heading("基线进度", 10, Kind.PERCENT),
            new Heading("对账结果", 10, Kind.CENTRED),
            new Heading("攻坚措施", 36, Kind.TEXT),
            new Heading("责任单位", 16, Kind.TEXT),
            new Heading("责任人", 10, Kind.CENTRED),
            new Heading("攻坚完成日期", 12, Kind.CENTRED),
            new Heading("目前", 12, Kind.CENTRED));

    private final TakingAccount taking;
    private final ListEvaluationViews views;
    private final OfficeTime time;

    AccountSheets(TakingAccount taking, ListEvaluationViews views, OfficeTime time) {
        this.taking = taking;
        this.views = views;
        this.time = time;
    }

    /** A file and its name without an ending. */
    @SuppressWarnings("ArrayRecordComponent") // a file, compared with nothing
    public record Sheet(byte[] file, String name) {}

    public Sheet ofList(long listId, @Nullable LocalDate asOf, Caller by) {
        ListAccount account = taking.of(listId, asOf, by);
        String name = account.title() + "逐项对账表";
        PlainSheet sheet = new PlainSheet(
                name,
                List.of(
                        "截至" + account.asOf() + "，时间过去" + OneDecimal.of(account.timePassed()) + "%（"
                                + account.daysPassed() + "/" + account.days() + "天），平均进度"
                                + OneDecimal.of(account.total().progress()) + "%，完成率"
                                + OneDecimal.of(account.total().done()) + "%",
                        counts(account)),
                HEADINGS,
                account.items().stream().map(AccountSheets::row).toList());
        return new Sheet(sheet.write(account.asOf()), name + " " + account.asOf());
    }

    /** 评估结果表: the classes that count, the plan and what has become of each item. */
    public Sheet ofEvaluation(long id, Caller by) {
        ListEvaluationStory story = views.story(id, by);
        ListEvaluationCard card = story.card();
        String name = card.list() + word("evaluation.list.kind." + card.kind()) + "结果表";
        PlainSheet sheet = new PlainSheet(
                name,
                List.of("基线冻结于" + card.frozenOn() + "，时间过去" + OneDecimal.of(card.timePassed()) + "%；"
                        + String.join(
                                "，",
                                Arrays.stream(TaskClass.values())
                                        .map(one -> word(one) + card.count(one) + "项")
                                        .toList())),
                RESULT,
                story.items().stream().map(AccountSheets::row).toList());
        return new Sheet(sheet.write(time.today()), name + " " + time.today());
    }

    private static List<@Nullable Object> row(ListEvaluationStory.Item item) {
        ListEvaluationStory.Plan plan = item.plan();
        return Arrays.asList(
                item.code(),
                item.title(),
                item.lead().name(),
                item.deadline(),
                OneDecimal.of(item.actual()),
                word(item.counting()),
                plan == null ? "" : plan.measure(),
                plan == null ? "" : plan.owner().name(),
                plan == null ? "" : plan.person(),
                plan == null ? "" : plan.finishOn().toString(),
                word("evaluation.list.became." + item.became()));
    }

    private static String counts(ListAccount account) {
        return String.join(
                "，",
                Arrays.stream(TaskClass.values())
                        .map(one -> word(one) + account.total().count(one) + "项")
                        .toList());
    }

    private static String word(TaskClass one) {
        return word("evaluation.class." + one);
    }

    private static String word(String key) {
        return Texts.text(Languages.CHINESE, key);
    }

    private static List<@Nullable Object> row(AccountItem item) {
        return Arrays.asList(
                item.code(),
                item.area(),
                item.title(),
                item.lead().name(),
                item.deadline(),
                item.weight(),
                OneDecimal.of(item.standing().planned()),
                OneDecimal.of(item.standing().actual()),
                word(item.taskClass()));
    }
}
