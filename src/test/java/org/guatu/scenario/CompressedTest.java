package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, answers and files are compressed for whoever can read that, and nobody keeps them for somebody who cannot. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class CompressedTest {
    @Inject
    SampleOffice sample;

    @TestHTTPResource("/")
    URL address;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/heatmap", "/sign-in", "/api/v1/tasks", "/api/v1/units", "/guatu.css"})
    void an_answer_is_compressed_and_says_by_what_it_varies(String path) throws Exception {
        HttpResponse<byte[]> compressed = get(path, "gzip");
        HttpResponse<byte[]> plain = get(path, "identity");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding").filter("gzip"::equals))
                .isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        if (plain.body().length > 2_000) {
            assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        }
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.toString().replaceAll("/$", "") + path))
                .header("Accept-Encoding", encoding);
        if (path.startsWith("/api/")) {
            request.header(
                    "Authorization",
                    "Bearer " + Client.as("office", sample.password()).token());
        } else if (!path.equals("/sign-in")) {
            request.header("Cookie", "guatu=" + Client.session("office", sample.password()));
        }
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }
}
