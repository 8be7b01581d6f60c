package org.guatu.browser;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A story that people walk in a real browser; its chapters share the windows of all who take part. */
@Tag("browser")
abstract class Walk {
    static Browser browser;

    @Inject
    SampleOffice sample;

    @TestHTTPResource("/")
    String address;

    ChangedTasks tasks;

    @BeforeEach
    final void openTheBrowser() {
        tasks = new ChangedTasks(sample.password());
        if (browser == null) {
            prepare();
            browser = new Browser(address.replaceAll("/$", ""));
        }
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        browser = null;
    }

    /** What has happened in the office before the walk begins. */
    void prepare() {}

    final Page as(String username) {
        return browser.as(username, sample.password());
    }
}
