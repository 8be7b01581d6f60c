package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of lists as they really are is read without help, and that nothing of them is read wrongly. */
class MessyFilesTest {
    private static final double READ_WITHOUT_HELP = 0.83;

    static Stream<MessyFile> files() {
        return Stream.concat(MessyTables.all().stream(), MessyTexts.all().stream());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_task_is_found_and_none_is_taken_for_another(MessyFile file) {
        assertThat(file.read().rows()).hasSameSizeAs(file.meant());
        assertThat(file.misread()).isEmpty();
    }

    @Test
    void most_tasks_need_no_help() {
        long tasks = files().mapToLong(file -> file.meant().size()).sum();
        long read = files().mapToLong(file -> file.readRightly().size()).sum();

        System.out.printf("Tasks of the messy files read without help: %d of %d%n", read, tasks);
        assertThat((double) read / tasks).isGreaterThan(READ_WITHOUT_HELP);
    }
}
