package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.guatu.platform.retention.Retention;
import org.guatu.platform.trail.chain.Sealer;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** An administrator looks how long things are kept; later the oldest lines of the trail are in a file, and the pages say so. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class RetentionWalkTest extends Walk {
    @Inject
    Retention retention;

    @Inject
    Sealer sealer;

    @Test
    void an_administrator_sees_what_is_kept_how_long_and_what_went() {
        Page admin = as("admin");
        admin.navigate("/retention");
        assertThat(admin.locator("#retention tbody tr")).hasCount(9);
        assertThat(admin.locator("#kind-trail")).containsText("3,650 天");
        assertThat(admin.locator("#kind-trail")).containsText("尚未清理");
        browser.look(admin, "retention-before");

        System.setProperty("guatu.retention.trail", "30");
        try {
            sealer.sealAll();
            tasks.office.moveClockTo("2024-03-01T09:00:00+08:00");
            sealer.sealAll();
            retention.forgetAll();
            admin.navigate("/retention");
        } finally {
            System.clearProperty("guatu.retention.trail");
        }
        assertThat(admin.locator("#kind-trail")).containsText("30 天");
        assertThat(admin.locator("#kind-trail")).not().containsText("尚未清理");
        assertThat(admin.locator("#archives tbody tr")).hasCount(1);
        browser.look(admin, "retention");

        Page auditor = as("auditor");
        sealer.sealAll();
        auditor.navigate("/trail");
        assertThat(auditor.locator("#archived")).containsText("已归档到文件");
        assertThat(auditor.locator("#chain")).containsText("链条完整");
        assertThat(auditor.locator("#trail")).containsText("归档到期操作记录");
        browser.look(auditor, "trail-archived");

        admin.navigate("/retention");
        admin.click("form[action='/language'] button");
        assertThat(admin.locator("#kind-evidence")).containsText("Evidence used nowhere");
        browser.look(admin, "retention-en");
    }
}
