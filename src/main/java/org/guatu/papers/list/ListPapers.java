package org.guatu.papers.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.guatu.calendar.OfficeTime;
import org.guatu.evaluation.account.TakingAccount;
import org.guatu.evaluation.view.ListEvaluationViews;
import org.guatu.papers.Document;
import org.guatu.papers.PaperTable;
import org.guatu.papers.TableSheet;
import org.guatu.papers.letter.LetterDocuments;
import org.guatu.papers.letter.LetterDocuments.Format;
import org.guatu.platform.Caller;
import org.guatu.supervision.paper.Heading;
import org.jspecify.annotations.Nullable;

/** Gives out the papers of lists that span years, each of what its reader may know. */
@ApplicationScoped
public class ListPapers {
    private static final String XLSX = "xlsx";
    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakingAccount taking;
    private final ListEvaluationViews views;
    private final LetterDocuments letters;
    private final Heading heading;
    private final OfficeTime time;

    ListPapers(
            TakingAccount taking,
            ListEvaluationViews views,
            LetterDocuments letters,
            Heading heading,
            OfficeTime time) {
        this.taking = taking;
        this.views = views;
        this.letters = letters;
        this.heading = heading;
        this.time = time;
    }

    /** 逐项对账表 of a list on a day, as .xlsx. */
    public Document account(long listId, @Nullable LocalDate asOf, Caller by) {
        AccountTable account = new AccountTable(taking.of(listId, asOf, by));
        return sheet(account.title(), account.under(), account.table());
    }

    /** 评估结果通报 as .docx or .pdf, or its table alone as .xlsx; a draft before it is out. */
    public Document result(long id, @Nullable String format, Caller by) {
        ListResult result = new ListResult(views.story(id, by), time.today());
        if (XLSX.equalsIgnoreCase(format)) {
            return sheet(result.title(), result.under(), result.table());
        }
        Format as = Format.of(format);
        return new Document(
                result.title() + as.ending(),
                as.mediaType(),
                letters.write(result.paper(heading.of(by.regionId())), as));
    }

    private Document sheet(String title, String under, PaperTable table) {
        return new Document(title + "." + XLSX, XLSX_TYPE, TableSheet.write(time.today(), under, List.of(table)));
    }
}
