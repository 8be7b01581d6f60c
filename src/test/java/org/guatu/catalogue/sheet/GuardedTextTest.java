package org.guatu.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.catalogue.sheet.word.Docx.cell;
import static org.guatu.catalogue.sheet.word.Docx.hidden;
import static org.guatu.catalogue.sheet.word.Docx.p;
import static org.guatu.catalogue.sheet.word.Docx.row;
import static org.guatu.catalogue.sheet.word.Docx.table;

import java.nio.charset.Charset;
import java.util.List;
import org.guatu.calendar.Notices;
import org.guatu.calendar.notice.HolidayNotice;
import org.guatu.catalogue.sheet.word.Docx;
import org.guatu.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of a document, for whoever looks for no table in it: the yearly holiday notice. */
class GuardedTextTest {
    private final GuardedText documents = new GuardedText();

    private static byte[] word(String text) {
        return Docx.of(text.lines().map(Docx::p).toArray(String[]::new));
    }

    static List<String> published() {
        return List.of(Notices.OF_2024, Notices.OF_2025, Notices.OF_2026, Notices.OF_2027);
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_notice_says_the_same_as_a_word_file_and_as_a_text(String notice) {
        HolidayNotice pasted = HolidayNotice.read(notice, null);

        assertThat(HolidayNotice.read(documents.of("通知.docx", word(notice)), null))
                .isEqualTo(pasted);
        assertThat(HolidayNotice.read(documents.of("通知.TXT", notice.getBytes(Charset.forName("GB18030"))), null))
                .isEqualTo(pasted);
        assertThat(pasted.sound()).isTrue();
    }

    @Test
    void rows_of_a_table_stand_where_they_stood_and_what_nobody_sees_is_left_out() {
        byte[] file = Docx.of(
                p("前"),
                table(row("元旦", "1月1日放假"), Docx.cells(cell("", "<w:p>" + hidden("看不见") + "</w:p>"))),
                "<w:p>" + hidden("也看不见") + "</w:p>",
                p("后"));

        assertThat(documents.of("a.docx", file).lines().filter(line -> !line.isBlank()))
                .containsExactly("前", "元旦 1月1日放假", "后");
    }

    static List<HostileFile> hostile() {
        return HostileFiles.all().stream()
                .filter(file -> file.fileName().endsWith(".docx"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_file_is_refused_or_read_as_text(HostileFile file) {
        byte[] content = file.content().get();
        boolean refused;
        try {
            documents.of(file.fileName(), content);
            refused = false;
        } catch (Refusal e) {
            refused = true;
        }

        assertThat(refused || !file.refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "通知.doc, catalogue.file.oldWord",
        "通知.wps, catalogue.file.oldWord",
        "通知.pdf, catalogue.file.pdf",
        "通知.docm, catalogue.file.macros",
        "通知.xlsx, catalogue.file.noText",
        "通知.html, catalogue.file.noText",
        "通知, catalogue.file.noText",
        "通知.docx, catalogue.file.noText"
    })
    void what_is_no_document_is_refused_and_says_what_to_do(String name, String key) {
        assertThatThrownBy(() -> documents.of(name, "一、元旦".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void a_file_that_is_too_large_or_empty_is_told_so() {
        assertThatThrownBy(() -> documents.of("a.txt", new byte[5 * 1024 * 1024 + 1]))
                .hasMessage("catalogue.file.tooLarge");
        assertThatThrownBy(() -> documents.of("a.docx", new byte[0])).hasMessage("catalogue.file.empty");
    }
}
