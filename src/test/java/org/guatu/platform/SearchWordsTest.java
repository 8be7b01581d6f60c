package org.guatu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are found in texts at hand as the database finds them in a column. */
class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    依法治区工作                  | 依法       | true
                    依法治区工作                  | 依法 工作  | true
                    依法治区工作                  | 依法 行政  | false
                    “一规划两纲要”               | "一规划    | true
                    「一规划两纲要」              | ‘一规划    | true
                    推进ＡＢＣ平台（２０２４）    | abc平台    | true
                    推进abc平台(2024)             | ＡＢＣ平台（２０２４ | true
                    CAFÉ 项目                     | cafe       | true
                    完成率100%                    | 100%       | true
                    完成率1000                    | 100%       | false
                    普法　宣传                    | 普法　宣传 | true
                    """)
    void a_word_is_found_whatever_its_case_width_and_quotation_marks(String text, String typed, boolean found) {
        String plain = SearchWords.plain(text);

        assertThat(SearchWords.of(typed).plainWords().stream().allMatch(plain::contains))
                .isEqualTo(found);
    }
}
