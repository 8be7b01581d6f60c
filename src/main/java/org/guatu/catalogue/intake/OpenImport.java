package org.guatu.catalogue.intake;

import java.util.List;
import java.util.Map;
import org.guatu.catalogue.TaskList;
import org.guatu.catalogue.intake.comparison.Comparison;
import org.guatu.catalogue.intake.question.Question;
import org.guatu.catalogue.intake.question.UnknownUnit;
import org.guatu.catalogue.reading.Corrections;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.ReadRow;
import org.guatu.catalogue.reading.layout.Choices;
import org.jspecify.annotations.Nullable;

/**
 * An import with what was read of it and what is still open.
 *
 * @param names what names that the directory does not know were said to mean
 * @param until the last year that a new list is proposed to have
 * @param target the list that it corrects; null where it makes a new one
 * @param difference to that list; null where there is none to compare with, or the import is closed
 * @param pastDue rows that would run although their deadline is over; empty where the list runs already
 */
public record OpenImport(
        ListImport source,
        ReadList read,
        Choices choices,
        Corrections corrections,
        Map<String, List<String>> names,
        List<Question> questions,
        List<UnknownUnit> unknown,
        int until,
        @Nullable TaskList target,
        @Nullable Comparison difference,
        List<ReadRow> pastDue) {}
