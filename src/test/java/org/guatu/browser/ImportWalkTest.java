package org.guatu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A clerk brings in a list as lists really are: from the upload over all questions to the issue, and its correction. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportWalkTest extends Walk {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static String list;

    private Page office;

    @BeforeEach
    void openTheWindow() {
        office = as("office");
    }

    /** Two lists, a hidden row, a heading that nobody knows, a name that nobody knows, deadlines that say nothing. */
    private static byte[] messy() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("某区2024年法治建设任务清单（征求意见后）"));
        rows.add(List.of("序号", "工作任务", "牵头单位", "配合单位", "完成时限", "甲乙口径"));
        rows.add(List.of("一、加强党的领导"));
        rows.add(List.of("1", "落实第一责任人职责", "区司法局", "区宇航办、区财政局", "2024年6月底前", "印发清单"));
        rows.add(List.of("2", "开展领导干部学法", "区宇航办", "区司法局", "2024年底前", "学法四次"));
        rows.add(List.of("!3", "旧的任务（已隐藏）", "区司法局", "", "2024年3月底前", "无"));
        rows.add(List.of("二、规范行政执法"));
        rows.add(List.of("1", "开展案卷评查", "区司法局", "区教育局", "适时", "评查报告"));
        rows.add(List.of("2", "清理执法事项", "区司法局", "各有关单位", "适时", "公布清单"));
        rows.add(List.of("3", "组织执法培训", "", "区教育局", "每季度末", "培训记录"));
        return Workbooks.of(
                Map.entry("正式稿", rows),
                Map.entry("初稿", List.of(List.of("序号", "工作任务", "牵头单位"), List.of("1", "初稿事项", "区司法局"))));
    }

    @Test
    @Order(1)
    void a_messy_file_asks_first_and_one_click_settles_each_question() {
        office.navigate("/imports/new");
        office.setInputFiles("#file", new FilePayload("法治建设任务清单.xlsx", XLSX, messy()));
        office.fill("#year", "2024");
        office.fill("#issuer", "区委依法治区办");
        browser.look(office, "desk-new");
        office.click("#import-form button[name=send]");
        assertThat(office.locator("#questions")).containsText("2 张工作表");
        browser.look(office, "desk-questions");
        office.locator("#questions button[value='正式稿']").click();
        office.locator("#questions button[value='LEAVE_OUT']").click();
        assertThat(office.locator("#questions .field-bad")).hasCount(0);
    }

    @Test
    @Order(2)
    void whoever_leaves_finds_the_import_with_its_progress() {
        office.navigate("/lists");
        assertThat(office.locator("#waiting")).containsText("法治建设任务清单.xlsx");
        browser.look(office, "desk-waiting");
        office.locator("#waiting td.act a").first().click();
        office.waitForURL(Pattern.compile(".*/imports/\\d+.*"));
    }

    @Test
    @Order(3)
    void a_name_is_settled_for_all_rows_and_one_text_put_into_several() {
        browser.look(office, "desk-problems");
        Locator unknown = office.locator("#units form.field-bad").first();
        assertThat(unknown).containsText("区宇航办");
        unknown.locator("input[name=units]").fill("区教育局");
        unknown.locator("input[name=units]").press("Enter");
        assertThat(office.locator("#units .question-done")).containsText("区教育局");
        assertThat(office.locator("#units form.field-bad")).hasCount(0);

        Locator same = office.locator("#same form").first();
        assertThat(same).containsText("适时");
        same.locator("input[name=value]").fill("2024年9月底前");
        same.locator("input[name=value]").press("Enter");
        assertThat(office.locator("#same")).hasCount(0);
    }

    @Test
    @Order(4)
    void the_rest_is_settled_by_the_keyboard() {
        browser.look(office, "desk-row");
        office.locator("body").press("j");
        assertThat(office.evaluate("document.activeElement.matches('[data-stop]')"))
                .isEqualTo(true);
        Locator lead = office.locator("section[data-stop] input[name=value]").first();
        lead.fill("区人力资源社会保障局");
        lead.press("Enter");
        if (office.locator("section[data-stop] input[name=value]").count() > 0) {
            office.locator("section[data-stop] input[name=value]").first().fill("区司法局");
            office.locator("section[data-stop] input[name=value]").first().press("Enter");
        }
        office.locator("#columns tr:has-text('甲乙口径') select").selectOption("deliverable");
        browser.look(office, "desk-meaning");
        office.locator("#columns button.btn").click();
        assertThat(office.locator("#confirmation")).isVisible();
    }

    @Test
    @Order(5)
    void ticked_rows_are_given_one_cadence_then_all_is_confirmed_and_issued() {
        office.navigate(office.url().replaceAll("[?#].*", "") + "?show=all");
        office.check("#rows input[data-pick=all]");
        browser.look(office, "desk-all");
        office.selectOption("#bulk-field", "cadence");
        office.fill("#bulk-value", "月报");
        office.locator("#rows .bulk button").first().click();
        assertThat(office.locator("#rows tbody tr").first()).containsText("月报");
        browser.look(office, "desk-ready");
        office.click("#confirmation button[name=confirm]");
        office.waitForURL(Pattern.compile(".*/lists/\\d+.*"));
        list = office.url().replaceAll(".*(/lists/\\d+).*", "$1");
        assertThat(office.locator("#ledger")).containsText("组织执法培训");
        office.locator("details:has(#issue) > summary").click();
        office.click("#issue button[name=issue]");
        assertThat(office.locator("[role=status]").first()).containsText("5");
    }

    @Test
    @Order(6)
    void a_corrected_file_shows_its_difference_and_asks_why() {
        office.navigate("/imports/new?list=" + list.replaceAll("\\D", ""));
        browser.look(office, "desk-reimport");
        String text = "序号,重点领域,工作任务,牵头单位,配合单位,完成时限\n"
                + "1,一、加强党的领导,落实第一责任人职责,区司法局,区教育局、区财政局,2024年7月底前\n"
                + "2,一、加强党的领导,开展领导干部学法,区教育局,区司法局,2024年底前\n"
                + "1,二、规范行政执法,开展案卷评查,区司法局,区教育局,2024年9月底前\n"
                + "2,二、规范行政执法,清理并公布执法事项,区司法局,各有关单位,2024年9月底前\n"
                + "3,二、规范行政执法,推行说理式执法,区司法局,,2024年底前\n";
        office.setInputFiles(
                "#file",
                new FilePayload("修订稿.csv", "text/csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        office.click("#import-form button[name=send]");
        assertThat(office.locator("#difference")).containsText("推行说理式执法");
        browser.look(office, "desk-difference");
        office.click("#confirmation button[name=confirm]");
        assertThat(office.locator("#reason-error")).isVisible();
        browser.look(office, "desk-adjust-refused");
        office.fill("#reason", "会议调整");
        office.fill("#basis", "区委依法治区委员会会议纪要");
        office.fill("#approvedBy", "区长");
        office.fill("#approvedOn", "2024-01-02");
        office.click("#confirmation button[name=confirm]");
        office.waitForURL(Pattern.compile(".*/lists/\\d+.*"));
        assertThat(office.locator("#ledger")).containsText("推行说理式执法");
    }

    @Test
    @Order(7)
    void pasted_text_is_read_and_a_discarded_import_leaves_nothing() {
        office.navigate("/imports/new");
        office.locator("#import-form details summary").first().click();
        office.fill(
                "#text", "某区重点工作\n1.开展宪法宣传活动，覆盖全部镇街。\n牵头单位：区司法局\n责任单位：区教育局\n2.编制权责清单，年底前公布。\n牵头单位：区司法局\n责任单位：区财政局\n");
        office.fill("#year", "2024");
        office.click("#import-form button[name=send]");
        office.waitForURL(Pattern.compile(".*/imports/\\d+.*"));
        browser.look(office, "desk-pasted");
        office.locator("details:has(#discard) > summary").click();
        office.click("#discard button[name=discard]");
        office.waitForURL(Pattern.compile(".*/lists.*"));
        assertThat(office.locator("#waiting")).hasCount(0);
    }

    @Test
    @Order(8)
    void in_english_the_desk_is_whole_and_no_console_complained() {
        office.navigate("/imports/new");
        office.click("form[action='/language'] button");
        office.setInputFiles("#file", new FilePayload("again.xlsx", XLSX, messy()));
        office.fill("#issuer", "区委依法治区办");
        office.click("#import-form button[name=send]");
        office.waitForURL(Pattern.compile(".*/imports/\\d+.*"));
        browser.look(office, "desk-en");
        assertThat(browser.troubles()).isEmpty();
    }
}
