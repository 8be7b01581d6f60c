package org.guatu.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that could not be scored by, or not fairly, are refused with the reason. */
class CheckingRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The default rules with one value set: a path of names and places, and its JSON; {@code -} takes it out. */
    private static RuleBook with(String... changes) throws Exception {
        ObjectNode book = (ObjectNode) JSON.readTree(Frozen.write(DefaultRules.book()));
        for (String change : changes) {
            String path = change.substring(0, change.indexOf('='));
            String value = change.substring(change.indexOf('=') + 1);
            int last = path.lastIndexOf('/');
            var within = book.at(path.substring(0, last));
            String name = path.substring(last + 1);
            if (within instanceof ArrayNode list) {
                if (value.equals("-")) {
                    list.remove(Integer.parseInt(name));
                } else {
                    list.add(JSON.readTree(value));
                }
            } else {
                ((ObjectNode) within).set(name, JSON.readTree(value));
            }
        }
        return Frozen.read(book.toString(), RuleBook.class);
    }

    @Test
    void the_default_rules_hold() {
        assertThatCode(() -> CheckingRules.check(DefaultRules.book())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/lines/0/max=61 | lines | weights",
                "/lines/3/max=0 | lines.V.max | max",
                "/lines/1/code=\"C\" | lines.C.code | codeTwice",
                "/lines/4/code=\"b1\" | lines.b1.code | code",
                "/lines/4/code=\"SCALED\" | lines.SCALED.code | codeOurs",
                "/lines/4/code=\"B1\" | lines.B1.name | nameMissing",
                "/lines/4/name=\" \" | lines.B.name | nameMissing",
                "/vetoes/1/code=\"V1\" | vetoes.V1.code | codeTwice",
                "/vetoes/1/best=\"EXCELLENT\" | vetoes.V2.best | vetoIdle",
                "/lines/5/max=3 | lines.D.max | maxTakes",
                "/lines/4/part=\"COMMON\" | lines.B.part | bonusExtra",
                "/lines/1/part=\"EXTRA\" | lines.T.part | notExtra",
                "/lines/1/cap=2 | lines.T.cap | capShape",
                "/lines/5/cap=1.5 | lines.D.cap | capBelowOne",
                "/lines/5/occurrences/0/cap=0.4 | lines.D.occurrences.REPORT_RETURNED_TWICE | capBelowOne",
                "/lines/5/occurrences/0/points=-1 | lines.D.occurrences.REPORT_RETURNED_TWICE | pointsNegative",
                "/lines/5/occurrences/0/free=-1 | lines.D.occurrences.REPORT_RETURNED_TWICE | freeNegative",
                "/lines/5/occurrences/0/occasion=\"NATIONAL\" | lines.D.occurrences.NATIONAL | occasionElsewhere",
                "/lines/5/occurrences/0/occasion=\"REPORT_MISSED\" | lines.D.occurrences.REPORT_MISSED | occasionTwice",
                "/lines/5/occurrences/0/occasion=\"ENTERED\" | lines.D.occurrences | enteredAlone",
                "/lines/4/occurrences/0/points=6 | lines.B.occurrences.NATIONAL | bonusAboveMax",
                "/lines/2/occurrences/1=- | lines.Q.occurrences | gradeMissing",
                "/lines/2/occurrences/3/points=0.8 | lines.Q.occurrences.GRADE_D | factorsRise",
                "/lines/3/occurrences=[] | lines.V.occurrences | countsNothing",
                "/lines/0/occurrences=[{\"occasion\":\"ENTERED\",\"points\":1,\"free\":0}] | lines.C.occurrences | countsNot",
                "/completion/lateDays=30 | completion.lateDays | days",
                "/completion/later=0.9 | completion.inTime | factorsRise",
                "/completion/undoneMost=0.6 | completion.inTime | factorsRise",
                "/completion/inTime=1.1 | completion.inTime | factorsRise",
                "/completion/fail=0.8 | completion.excellent | factorsRise",
                "/completion/cooperating=0 | completion.cooperating | cooperatingNothing",
                "/quota/percent=101 | quota | quota",
                "/quota/grade=\"GOOD\" | quota | quotaGrade",
                "/lowest=10 | lowest | lowest",
                "/highest=99 | highest | highest",
                "/bands/1/from=78 | bands.GOOD | bandsOverlap",
                "/bands/1/from=82 | bands.GOOD | bandsGap",
                "/bands/0/below=110 | bands.EXCELLENT | bandsOpen",
                "/bands/1/below=null | bands.GOOD | bandsOpen",
                "/bands/3/from=5 | bands | bandsBegin",
                "/bands/3=- | bands | bandsOrder",
                "/bands/1/grade=\"PASS\" | bands | bandsOrder",
                "/bands/1/below=80 | bands.GOOD | bandEmpty"
            })
    void bad_rules_are_refused_with_the_reason_in_both_languages(String change, String field, String why)
            throws Exception {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> CheckingRules.check(with(change)));

        assertThat(refused).as(change).isNotNull();
        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.key()).isEqualTo("evaluation.rules." + why);
        });
        for (Problem problem : refused.problems()) {
            assertThat(Texts.has(Locale.CHINESE, problem.key()))
                    .as(problem.key())
                    .isTrue();
            assertThat(Texts.has(Locale.ENGLISH, problem.key()))
                    .as(problem.key())
                    .isTrue();
        }
    }

    @Test
    void a_second_line_of_completion_or_timeliness_would_leave_ties_open() throws Exception {
        RuleBook book = with(
                "/lines/0/max=30",
                "/lines/6={\"code\":\"C2\",\"name\":\"又一项\",\"shape\":\"COMPLETION\",\"part\":\"COMMON\",\"max\":30}");

        assertThat(catchThrowableOfType(Invalid.class, () -> CheckingRules.check(book))
                        .problems())
                .extracting(Problem::key)
                .containsExactly("evaluation.rules.once.COMPLETION");
    }

    @Test
    void a_line_scored_by_hand_says_by_what() throws Exception {
        RuleBook book = with(
                "/lines/0/max=50",
                "/lines/6={\"code\":\"H\",\"name\":\"述法\",\"shape\":\"MANUAL\",\"part\":\"COMMON\",\"max\":10}");

        assertThat(catchThrowableOfType(Invalid.class, () -> CheckingRules.check(book))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("lines.H.criteria", "lines.H.standard", "lines.H.material");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() throws Exception {
        RuleBook book = with("/lines/0/max=61", "/bands/1/from=78", "/quota/percent=-1");

        assertThat(catchThrowableOfType(Invalid.class, () -> CheckingRules.check(book))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("quota", "lines", "bands.GOOD");
    }
}
