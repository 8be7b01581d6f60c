package org.guatu.catalogue.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest
    @CsvSource({
        "月报, MONTHLY",
        "每月, MONTHLY",
        "每月一次, MONTHLY",
        "季报, QUARTERLY",
        "每季度, QUARTERLY",
        "半年报, HALF_YEARLY",
        "每半年1次, HALF_YEARLY",
        "年 报, YEARLY",
        "quarterly, QUARTERLY",
        "双月报, ",
        "每周, ",
        "'', "
    })
    void is_known_by_the_words_of_the_lists_and_by_no_others(String text, @Nullable Cadence cadence) {
        assertThat(Cadence.named(text).orElse(null)).isEqualTo(cadence);
    }
}
