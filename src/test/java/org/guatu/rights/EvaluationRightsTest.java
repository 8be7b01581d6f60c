package org.guatu.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** Who reads what is written in a unit's evaluation: its judges and the unit, nobody beside them. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class EvaluationRightsTest {
    private static final List<String> ACCOUNTS = List.of(
            "office", "leader", "committee", "evaluator", "inspector", "admin", "auditor", "d041", "d042", "observer");

    private static final Map<String, List<String>> GROUPS = Map.of(
            "judges", List.of("office", "leader", "committee", "evaluator"),
            "trail", List.of("admin", "auditor"));

    private static final String READERS =
            """
            appealDecision     judges d041
            appealProof        judges d041
            appealReason       judges d041
            bonusCase          judges d041
            bonusProof         judges d041
            materialCheck      judges d041
            scoreOfevaluator   judges d041
            scoreOfevaluator2  judges d041
            selfEvaluation     judges d041
            """;

    /** Where evaluations are told of, and what is told to whom. */
    private static final String ASKED = ".*(evaluation|forecast|evidence|trail|notices|duties|agenda).*|/";

    @Inject
    SampleOffice sample;

    @Test
    void nobody_reads_what_is_not_for_them_and_everybody_what_is() {
        Marks marks = new MarkedYear(sample.password()).played();

        List<String> wrong = new WhoReads(ACCOUNTS, GROUPS, READERS)
                .wrong(marks, sample.password(), call -> call.path().matches(ASKED));

        assertThat(wrong).isEmpty();
    }
}
