package org.guatu.papers.list;

import java.util.List;
import org.guatu.evaluation.account.AccountItem;
import org.guatu.evaluation.account.ListAccount;
import org.guatu.papers.PaperTable;
import org.guatu.papers.PaperTable.Column;
import org.guatu.papers.PaperTable.Form;
import org.guatu.platform.OneDecimal;

/** 逐项对账表: a list on a day, item by item. */
final class AccountTable {
    private final ListAccount account;

    AccountTable(ListAccount account) {
        this.account = account;
    }

    String title() {
        return ListWords.text("account.title", account.title());
    }

    /** Below the title: time and tasks. */
    String under() {
        return ListWords.text(
                "account.under",
                ListWords.day(account.asOf()),
                OneDecimal.of(account.timePassed()).toPlainString(),
                OneDecimal.of(account.total().progress()).toPlainString(),
                OneDecimal.of(account.total().done()).toPlainString(),
                ListWords.classes(account.total()::count));
    }

    PaperTable table() {
        return new PaperTable(
                title(),
                List.of(
                        new Column(ListWords.text("col.code"), 12, Form.CENTRED),
                        new Column(ListWords.text("col.area"), 16, Form.TEXT),
                        new Column(ListWords.text("col.task"), 36, Form.TEXT),
                        new Column(ListWords.text("col.lead"), 18, Form.TEXT),
                        new Column(ListWords.text("col.deadline"), 14, Form.CENTRED),
                        new Column(ListWords.text("col.weight"), 8, Form.CENTRED),
                        new Column(ListWords.text("col.planned"), 10, Form.CENTRED),
                        new Column(ListWords.text("col.actual"), 10, Form.CENTRED),
                        new Column(ListWords.text("col.class"), 12, Form.CENTRED)),
                account.items().stream().map(AccountTable::row).toList());
    }

    private static List<Object> row(AccountItem item) {
        return List.of(
                item.code(),
                item.area(),
                item.title(),
                item.lead().name(),
                item.deadline(),
                item.weight(),
                OneDecimal.of(item.standing().planned()),
                OneDecimal.of(item.standing().actual()),
                ListWords.word("evaluation.class.", item.taskClass()));
    }
}
