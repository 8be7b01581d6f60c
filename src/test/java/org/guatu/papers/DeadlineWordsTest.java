package org.guatu.papers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.Deadline;
import org.guatu.catalogue.deadline.DeadlineReader;
import org.guatu.catalogue.reading.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineWordsTest {

    static Stream<Deadline> everyDeadlineThatLists_write() throws IOException {
        try (CsvReader<NamedCsvRecord> cases = CsvReader.builder()
                .ofNamedCsvRecord(new ByteArrayInputStream(Sample.file("/catalogue/deadline-cases.csv")))) {
            return cases.stream()
                    .map(one -> DeadlineReader.read(one.getField("raw"), Integer.parseInt(one.getField("list_year"))))
                    .filter(Deadline::understood)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyDeadlineThatLists_write")
    void the_words_mean_the_same_deadline_under_whatever_it_was_said(Deadline deadline) {
        for (String raw : List.of(deadline.raw(), "同上", "45657", "")) {
            Deadline said = deadline.saidAs(raw);
            int year = deadline.due() == null ? 2024 : deadline.due().getYear();

            assertThat(DeadlineReader.read(DeadlineWords.of(said, year), year).saidAs(raw))
                    .as(DeadlineWords.of(said, year))
                    .isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024年6月底前,2024年6月底前",
        "6月底,6月底",
        "45657,2024年12月底前",
        "2024-06-15,2024-06-15",
        "每月5日前,每月5日前",
        "长期坚持,长期坚持",
    })
    void the_lists_own_words_stay_unless_they_are_a_bare_number(String raw, String words) {
        assertThat(DeadlineWords.of(DeadlineReader.read(raw, 2024), 2024)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年9月15日前,同上,2024年9月15日前",
        "2024年9月底前,2024年6月底前,2024年9月底前",
        "每年3月1日前,同上,每年3月1日前",
    })
    void words_that_no_longer_say_the_deadline_give_way(String now, String listSays, String words) {
        Deadline moved = DeadlineReader.read(now, 2024).saidAs(listSays);

        assertThat(DeadlineWords.of(moved, 2024)).isEqualTo(words);
    }
}
