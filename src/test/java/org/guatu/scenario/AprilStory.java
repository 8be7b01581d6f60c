package org.guatu.scenario;

import jakarta.inject.Inject;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

/** A story of one list that was issued in January, told in order from a morning in April on. */
abstract class AprilStory {
    static long list;

    @Inject
    SampleOffice sample;

    ChangedTasks tasks;

    @BeforeEach
    final void issueTheList() {
        tasks = new ChangedTasks(sample.password());
        if (list == 0) {
            prepare();
            list = tasks.issuedBeforeApril(rows());
        }
    }

    @AfterAll
    static void forgetTheList() {
        list = 0;
    }

    /** What the list finds in the office. */
    void prepare() {}

    /** The rows of the list, as {@link ChangedTasks#row} writes them. */
    abstract String[] rows();

    final String task(String title) {
        return tasks.task(list, title);
    }
}
