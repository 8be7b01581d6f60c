package org.guatu.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.guatu.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door for files: what does harm to a reader of it is refused, whoever sends it and whatever it is called. */
class UploadGuardTest {
    private static final String WORD = "wordprocessingml.document";

    private final UploadGuard guard = new UploadGuard(new Clamd(Optional.empty(), Duration.ofSeconds(1)));
    private final Path folder;

    UploadGuardTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_document_as_offices_write_it_is_let_through() throws IOException {
        byte[] document = Packed.office(WORD)
                .with("word/document.xml", "<document>已完成</document>")
                .with("word/media/image1.png", "no markup")
                .bytes();

        assertThat(guard.check("总结.docx", kept(document)).name()).isEqualTo("总结.docx");
        assertThat(guard.check("说明.txt", kept("已完成".getBytes(StandardCharsets.UTF_8)))
                        .name())
                .isEqualTo("说明.txt");
    }

    @Test
    void what_unpacks_beyond_all_sense_is_refused() throws IOException {
        byte[] bomb =
                Packed.office(WORD).withMegabytes("word/media/image1.png", 300).bytes();

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(refused("总结.docx", bomb)).isEqualTo("platform.upload.unpacksTooLarge");
    }

    @Test
    void what_has_more_parts_than_a_document_is_refused() throws IOException {
        Packed many = Packed.office(WORD);
        for (int i = 0; i < 10_000; i++) {
            many.with("word/media/" + i + ".png", "");
        }

        assertThat(refused("总结.docx", many.bytes())).isEqualTo("platform.upload.tooManyParts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "xl/vbaproject.bin",
                "word/vbaData.xml",
                "xl/macrosheets/sheet1.xml"
            })
    void a_program_is_refused_in_either_case(String part) throws IOException {
        byte[] document = Packed.office(WORD).with(part, "<x/>").bytes();

        assertThat(refused("总结.docx", document)).isEqualTo("platform.upload.macros");
    }

    @Test
    void a_program_is_refused_behind_two_thousand_other_parts() throws IOException {
        Packed many = Packed.office(WORD);
        for (int i = 0; i < 2_100; i++) {
            many.with("word/media/" + i + ".png", "");
        }

        assertThat(refused("总结.docx", many.with("word/vbaProject.bin", "").bytes()))
                .isEqualTo("platform.upload.macros");
    }

    @Test
    void a_program_in_an_old_document_is_refused() throws IOException {
        byte[] parts = "WordDocument _Vba_Project ".getBytes(StandardCharsets.UTF_16LE);
        byte[] document = new byte[parts.length + 8];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, document, 0, 4);
        System.arraycopy(parts, 0, document, 8, parts.length);

        assertThat(refused("总结.doc", document)).isEqualTo("platform.upload.macros");
    }

    @Test
    void a_document_type_a_damaged_package_and_nothing_at_all_are_refused() throws IOException {
        byte[] type = Packed.office(WORD)
                .with("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                .bytes();

        assertThat(refused("总结.docx", type)).isEqualTo("platform.upload.doctype");
        assertThat(refused("总结.docx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("platform.upload.unreadable");
        assertThat(refused("总结.docx", new byte[0])).isEqualTo("platform.upload.empty");
    }

    @Test
    void a_name_says_what_it_is_and_turns_no_letters_around() {
        assertThat(UploadGuard.clean("总结\u202Efdp.exe")).isEqualTo("总结fdp.exe");
        assertThat(UploadGuard.clean("a\u200B\u2066b\u2069\uFEFF.pdf")).isEqualTo("ab.pdf");
        assertThat(UploadGuard.clean("../etc\\pass\u0000wd.txt")).isEqualTo(".._etc_pass_wd.txt");
        assertThat(UploadGuard.clean("\uD83D\uDE80".repeat(300) + ".pdf"))
                .endsWith("\uD83D\uDE80.pdf")
                .satisfies(name ->
                        assertThat(name.codePointCount(0, name.length())).isEqualTo(200));
    }

    private String refused(String name, byte[] content) throws IOException {
        Path kept = kept(content);
        return catchThrowableOfType(Refusal.class, () -> guard.check(name, kept))
                .key();
    }

    private Path kept(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ""), content);
    }
}
