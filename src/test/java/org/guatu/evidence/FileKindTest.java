package org.guatu.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guatu.platform.upload.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof is what its name says by what is in it, to its end. */
class FileKindTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    private final Path folder;

    FileKindTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void documents_are_told_apart_by_what_is_in_them() throws IOException {
        byte[] letter = Packed.office("wordprocessingml.document").bytes();
        byte[] sheet = Packed.office("spreadsheetml.sheet").bytes();
        byte[] slides = Packed.office("presentationml.presentation").bytes();

        assertThat(taken("a.docx", letter)).isTrue();
        assertThat(taken("a.XLSX", sheet)).isTrue();
        assertThat(taken("a.pptx", slides)).isTrue();
        assertThat(taken("a.docx", sheet)).isFalse();
        assertThat(taken("a.xlsx", slides)).isFalse();
        assertThat(taken("a.pptx", letter)).isFalse();
        assertThat(taken("a.ofd", letter)).isFalse();
        assertThat(taken("a.ofd", new Packed().with("OFD.xml", "<OFD/>").bytes()))
                .isTrue();
        assertThat(taken("a.docx", new Packed().with("letter.xml", "<x/>").bytes()))
                .isFalse();
    }

    @Test
    void a_document_in_which_programs_may_run_is_none() throws IOException {
        byte[] document = new Packed()
                .with(
                        "[Content_Types].xml",
                        "<Override ContentType=\"application/vnd.ms-word.document.MacroEnabled.main+xml\"/>")
                .bytes();

        assertThat(taken("a.docx", document)).isFalse();
    }

    @Test
    void old_documents_are_told_apart_by_their_parts() throws IOException {
        assertThat(taken("a.doc", old("WordDocument"))).isTrue();
        assertThat(taken("a.wps", old("WordDocument"))).isTrue();
        assertThat(taken("a.xls", old("Workbook"))).isTrue();
        assertThat(taken("a.et", old("Book"))).isTrue();
        assertThat(taken("a.ppt", old("PowerPoint Document"))).isTrue();
        assertThat(taken("a.doc", old("Workbook"))).isFalse();
        assertThat(taken("a.doc", old("Installer"))).isFalse();
    }

    @Test
    void a_picture_is_none_without_its_whole_beginning_and_a_text_to_its_end() throws IOException {
        assertThat(taken("a.png", PNG)).isTrue();
        assertThat(taken("a.jpg", PNG)).isFalse();
        assertThat(taken("a.png", "\u0089PNG<html>".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
        assertThat(taken("a.txt", text("已完成\r\n\t详见附件。"))).isTrue();
        assertThat(taken("a.txt", text("x".repeat(5_000) + "\u0000\u0001"))).isFalse();
        assertThat(taken("a.txt", text("\uFEFF<html><script>"))).isFalse();
        assertThat(taken("a.csv", text("  <!DOCTYPE html>"))).isFalse();
    }

    private boolean taken(String name, byte[] content) throws IOException {
        return FileKind.of(name, Files.write(Files.createTempFile(folder, "sent", ""), content))
                .isPresent();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] old(String part) {
        byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[name.length + 8];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
        System.arraycopy(name, 0, file, 8, name.length);
        return file;
    }
}
