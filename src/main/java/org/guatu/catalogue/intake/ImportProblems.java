package org.guatu.catalogue.intake;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.reading.ReadList;
import org.guatu.catalogue.reading.column.ReadingProblem;

/** The problems of an import in the form in which every refusal names its problems. */
final class ImportProblems {
    private ImportProblems() {}

    static List<org.guatu.platform.Problem> blocking(ReadList read) {
        Stream<org.guatu.platform.Problem> ofList = read.problems().stream()
                .filter(ReadingProblem::blocking)
                .map(one -> new org.guatu.platform.Problem(one.field(), null, one.key(), one.args()));
        Stream<org.guatu.platform.Problem> ofRows = read.rows().stream().flatMap(row -> row.problems().stream()
                .filter(ReadingProblem::blocking)
                .map(one -> new org.guatu.platform.Problem(one.field(), row.row(), one.key(), one.args())));
        return Stream.concat(ofList, ofRows).toList();
    }
}
