package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kinds of list are kept, and papers taken away, in a real browser, wide and narrow. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class PapersWalkTest extends Walk {
    private static final String TWO_LEADERS =
            """
            2024年领衔领办清单,,,,,,,,,
            序号,重点领域,任务名称,具体要求,领衔领导,领办单位,配合单位,完成时限,上报频次,分值
            1,执法为民,打通执法堵点,全年解决突出问题不少于6件,王明副区长,区司法局,各行政执法部门,2024年12月底前,月报,3
            2,执法为民,清理涉企积案,形成清单逐案化解,李红副区长,区司法局、区财政局,区教育局,2024年6月底前,季报,2
            """;

    @AfterEach
    void no_console_complained() {
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void an_administrator_adds_a_kind_the_office_only_looks() {
        Page admin = as("admin");
        admin.navigate("/kinds");
        browser.look(admin, "kinds");
        admin.click("#add-kind");
        browser.look(admin, "kind-new");
        admin.fill("#code", "WALKED");
        admin.fill("#name", "走查清单");
        admin.fill("#englishName", "Walked list");
        admin.fill("#leadColumn", "谁牵头");
        admin.click("#kind-form button[name=save]");
        assertThat(admin.locator("#leadColumn-error")).containsText("谁牵头");
        assertThat(admin.locator("#name")).hasValue("走查清单");
        browser.look(admin, "kind-refused");
        admin.fill("#leadColumn", "主办单位");
        admin.click("#kind-form button[name=save]");
        assertThat(admin.locator("#kinds")).containsText("走查清单");

        Page office = as("office");
        office.navigate("/kinds");
        assertThat(office.locator("#kinds")).containsText("走查清单");
        assertThat(office.locator("#add-kind")).hasCount(0);
        office.navigate("/imports/new");
        assertThat(office.locator("#kind")).containsText("走查清单");
    }

    @Test
    void papers_are_taken_away_from_the_pages_they_belong_to() {
        Client client = Client.as("office", sample.password());
        long list = client.draft("two-leaders.csv", TWO_LEADERS.getBytes(StandardCharsets.UTF_8), "TWO_LEADER", 2024);
        client.post("/lists/" + list + "/issue").then().statusCode(200);
        Page office = as("office");

        office.navigate("/lists");
        office.click("#template-box > summary");
        browser.look(office, "lists-template");
        Download template = office.waitForDownload(() -> office.click("#template button:not([data-close])"));
        assertThat(template.suggestedFilename()).endsWith("模板.xlsx");

        office.navigate("/lists/" + list);
        assertThat(office.locator("#ledger")).containsText("领衔领导");
        browser.look(office, "list-two-leaders");
        Download ledger = office.waitForDownload(() -> office.click("#export-progress"));
        assertThat(ledger.suggestedFilename()).startsWith("2024年领衔领办清单台账").endsWith(".xlsx");
        ledger.saveAs(Path.of("target/ledger-two-leaders.xlsx"));

        office.click("#ledger small a");
        office.waitForURL(Pattern.compile(".*leader=.*"));
        assertThat(office.locator("#tasks tbody tr")).hasCount(1);
        browser.look(office, "tasks-by-leader");
        Download seen = office.waitForDownload(() -> office.click("#export"));
        assertThat(seen.suggestedFilename()).startsWith("任务台账");
        office.click("#tasks tbody th a");
        browser.look(office, "task-two-leaders");
        office.navigate("/heatmap?view=LEADER_AREA&list=" + list);
        assertThat(office.locator("#heat")).containsText("王明副区长");
        browser.look(office, "heatmap-leaders");
    }
}
