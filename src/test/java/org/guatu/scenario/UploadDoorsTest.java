package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guatu.fuzz.Contract;
import org.guatu.fuzz.Contract.Call;
import org.guatu.platform.upload.Packed;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.junit.jupiter.api.Test;

/** Every way in for a file leads past the one guard, whoever sends it; what it says stands in the reader's words. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class UploadDoorsTest {
    private static final byte[] MACROS =
            Packed.office("spreadsheetml.sheet").with("xl/VBAPROJECT.bin", "").bytes();

    @Inject
    SampleOffice sample;

    @Test
    void every_call_that_takes_a_file_refuses_a_program() {
        List<Call> calls = Contract.served().calls().stream()
                .filter(Call::multipart)
                .filter(call -> call.api())
                .toList();

        assertThat(calls).hasSizeGreaterThanOrEqualTo(3);
        for (Call call : calls) {
            Client.as("office", sample.password())
                    .upload(
                            call.path().substring("/api/v1".length()),
                            "名单.xlsx",
                            MACROS,
                            Map.of("kind", "ANNUAL", "year", 2024))
                    .then()
                    .statusCode(415)
                    .body("type", equalTo("urn:guatu:platform.upload.macros"));
        }
    }

    @Test
    void every_page_that_takes_a_file_refuses_a_program() {
        // a notice of holidays may be pasted as well, so that its call takes any form
        List<String> pages = Stream.concat(
                        Contract.served().calls().stream()
                                .filter(Call::multipart)
                                .filter(call -> !call.api())
                                .map(Call::path),
                        Stream.of("/calendar/notice"))
                .toList();

        assertThat(pages).contains("/imports", "/lists/links/import", "/enrolment/preview");
        for (String page : pages) {
            String account = page.startsWith("/imports") || page.startsWith("/lists")
                    ? "office"
                    : page.startsWith("/enrolment") ? "security" : "admin";
            Pages.as(account, sample.password())
                    .with()
                    .multiPart("file", "名单.xlsx", MACROS, "application/octet-stream")
                    .multiPart("kind", "ANNUAL")
                    .multiPart("year", "2024")
                    .post(page)
                    .then()
                    .body(containsString("含有宏"));
        }
    }
}
