package org.guatu.catalogue.kind;

import java.util.regex.Pattern;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.column.ColumnLabels;
import org.guatu.catalogue.reading.column.Field;
import org.guatu.platform.Invalid;

/**
 * What is known of a kind of list.
 *
 * @param order its place among the kinds, 0 to 999
 * @param leaderRequired whether every item needs a leading official
 * @param committeeExtends whether the committee decides on extensions of its tasks
 * @param leadColumn heading of the lead units; one that an import understands, so that a ledger can come back
 * @param leaderColumn heading of the leading officials, likewise
 * @param cadence how often a task reports whose list does not say so
 * @param deadline in the words of a list and without a year, for tasks whose list gives none; empty if a person says
 * @param offered whether new lists of it may come in
 */
public record KindCard(
        String code,
        String name,
        String englishName,
        int order,
        boolean spansYears,
        boolean leaderRequired,
        boolean committeeExtends,
        String leadColumn,
        String leadColumnEnglish,
        String leaderColumn,
        String leaderColumnEnglish,
        Cadence cadence,
        String deadline,
        boolean offered) {
    /** What a kind begins with, where nothing else is said. */
    public static final KindCard NEW = new KindCard(
            "",
            "",
            "",
            100,
            false,
            false,
            false,
            "牵头单位",
            "Lead unit",
            "牵头领导",
            "Leading official",
            Cadence.QUARTERLY,
            "",
            true);

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int ANY_YEAR = 2024;
    private static final int LAST = 999;
    private static final int NAME = 60;
    private static final int ENGLISH_NAME = 80;
    private static final int HEADING = 30;
    private static final int ENGLISH_HEADING = 40;
    private static final int DEADLINE = 60;

    public KindCard {
        code = code.strip();
        name = name.strip();
        englishName = englishName.strip();
        leadColumn = leadColumn.strip();
        leadColumnEnglish = leadColumnEnglish.strip();
        leaderColumn = leaderColumn.strip();
        leaderColumnEnglish = leaderColumnEnglish.strip();
        deadline = deadline.strip();
    }

    /** The same under another code. */
    KindCard withCode(String other) {
        return new KindCard(
                other,
                name,
                englishName,
                order,
                spansYears,
                leaderRequired,
                committeeExtends,
                leadColumn,
                leadColumnEnglish,
                leaderColumn,
                leaderColumnEnglish,
                cadence,
                deadline,
                offered);
    }

    void check() {
        new Invalid.Check()
                .require(CODE.matcher(code).matches(), "code", "catalogue.kindCode")
                .require(said(name, NAME), "name", "catalogue.kindName", NAME)
                .require(said(englishName, ENGLISH_NAME), "englishName", "catalogue.kindName", ENGLISH_NAME)
                .require(order >= 0 && order <= LAST, "order", "catalogue.kindOrder", LAST)
                .require(means(leadColumn, Field.LEAD), "leadColumn", "catalogue.kindLeadColumn", leadColumn)
                .require(
                        said(leadColumnEnglish, ENGLISH_HEADING),
                        "leadColumnEnglish",
                        "catalogue.kindName",
                        ENGLISH_HEADING)
                .require(
                        means(leaderColumn, Field.LEADING_OFFICIAL),
                        "leaderColumn",
                        "catalogue.kindLeaderColumn",
                        leaderColumn)
                .require(
                        said(leaderColumnEnglish, ENGLISH_HEADING),
                        "leaderColumnEnglish",
                        "catalogue.kindName",
                        ENGLISH_HEADING)
                .require(deadline.isEmpty() || understood(deadline), "deadline", "catalogue.kindDeadline", deadline)
                .orRefuse();
    }

    private static boolean said(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    private static boolean means(String heading, Field field) {
        return said(heading, HEADING)
                && ColumnLabels.meaning(heading).filter(field::equals).isPresent();
    }

    private static boolean understood(String deadline) {
        return deadline.length() <= DEADLINE
                && !YEAR.matcher(deadline).find()
                && DeadlineReader.read(deadline, ANY_YEAR).understood();
    }
}
