package org.guatu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.fuzz.Contract.Call;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Pages;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests that nobody would send, made by chance from what OpenAPI tells of every call: none is answered by a failure of
 * ours, and every refusal is one that its sender can read. A run of a hundred thousand: {@code ./test -Dtest=FuzzTest
 * -Dfuzz.requests=100000 -Dfuzz.seed=7}; what is told as {@code request 4711 of seed 7} is sent alone by {@code
 * -Dfuzz.seed=7 -Dfuzz.from=4711 -Dfuzz.requests=1}.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = Long.getLong("fuzz.seed", 20261130);
    private static final int FROM = Integer.getInteger("fuzz.from", 0);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_500);

    private static final List<String> ACCOUNTS = List.of(
            "office",
            "d041",
            "reviewer",
            "leader",
            "committee",
            "evaluator",
            "admin",
            "security",
            "auditor",
            "inspector",
            "observer");

    /**
     * The clock, which would leap years ahead; nobody would be signed in any more after the others, and the provider of this
     * office is no server at all, which is told by 503.
     */
    private static final List<String> LEFT_OUT =
            List.of("/clock", "/sign-out", "/tokens/current", "/sessions", "/password", "/sign-in/provider");

    @Inject
    SampleOffice sample;

    @TestHTTPResource("/")
    URL address;

    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, String> admitted = new TreeMap<>();
    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(address.getPort());
    }

    @Test
    void no_request_is_answered_by_a_failure_and_every_refusal_can_be_read() throws IOException {
        List<Call> calls = Contract.served().calls().stream()
                .filter(call -> LEFT_OUT.stream().noneMatch(call.path()::contains))
                .toList();
        Office office = someWorkDone(calls);
        List<String> wrong = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = FROM; i < FROM + REQUESTS; i++) {
            HostileRequest request = request(calls, office, new Chance(SEED, i));
            Wire.Answer answer = wire.send(request.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            String why = wrong(request, answer);
            if (why != null) {
                wrong.add("request " + i + " of seed " + SEED + ", " + request.what() + ": " + why);
            }
        }

        LOG.infof("%d requests of seed %d over %d calls: %s", REQUESTS, SEED, calls.size(), statuses);
        assertThat(wrong).isEmpty();
    }

    private HostileRequest request(List<Call> calls, Office office, Chance chance) {
        Call call = chance.of(calls);
        String account = chance.in100(75) ? admitted(call) : chance.in100(10) ? "" : chance.of(ACCOUNTS);
        return HostileRequest.of(call, office, new HostileRequest.Reader(account, header(account, call)), chance);
    }

    /** The first who is not refused at once; nobody where everybody is. */
    private String admitted(Call call) {
        return admitted.computeIfAbsent(call.toString(), one -> ACCOUNTS.stream()
                .filter(account -> !refused(call, account))
                .findFirst()
                .orElse(""));
    }

    private boolean refused(Call call, String account) {
        String path = call.path().replaceAll("\\{[^}]*\\}", "987654321");
        String body = call.verb().equals("GET") ? "" : "Content-Type: application/json\r\nContent-Length: 2\r\n";
        try {
            return wire.send((call.verb() + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                                            + header(account, call) + body + "\r\n" + (body.isEmpty() ? "" : "{}"))
                                    .getBytes(StandardCharsets.UTF_8))
                            .status()
                    == 403;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn(String account) {
        headers.put(
                account,
                "Authorization: Bearer " + Client.as(account, sample.password()).token() + "\r\n");
        headers.put(account + " by browser", "Cookie: guatu=" + Client.session(account, sample.password()) + "\r\n");
    }

    private String header(String account, Call call) {
        return headers.getOrDefault(call.api() ? account : account + " by browser", "");
    }

    private Office someWorkDone(List<Call> calls) {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issuedBeforeApril(
                ChangedTasks.row(1, "减证便民", "区行政审批局", "区教育局", "2024年12月底前", "月报"),
                ChangedTasks.row(2, "行政复议", "区行政审批局", "", "2024年12月底前", "季报"));
        String task = tasks.task(list, "减证便民");
        tasks.accepted(tasks.as("d041"), task, "2024-01", 10);
        tasks.as("d041").post(task + "/reports", ChangedTasks.report("2024-02", 12));
        Office office = new Office(address.getPort());
        ACCOUNTS.forEach(this::signIn);
        for (String account : List.of("office", "admin", "security", "d041", "observer")) {
            office.lookThrough(calls, tasks.as(account));
            office.walk(Pages.as(account, sample.password()));
        }
        return office;
    }

    private static @Nullable String wrong(HostileRequest request, Wire.Answer answer) {
        int status = answer.status();
        if (status == 0 || status >= 500) {
            return "answered " + status;
        }
        if (status < 400) {
            return null;
        }
        if (status == 400 && !isAddress(request.address())) {
            return null;
        }
        return request.call().api() ? unreadable(answer) : unreadable(answer, request.english());
    }

    /** What is no address at all the server itself turns away, without a word and before anything of ours. */
    private static boolean isAddress(String sent) {
        try {
            return new URI(sent).getPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String unreadable(Wire.Answer answer) {
        if (!answer.type().startsWith("application/problem+json")) {
            return answer.status() + " as " + answer.type() + ": " + answer.body();
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return problem.path("status").asInt() == answer.status()
                            && problem.path("type").asText().startsWith("urn:guatu:")
                            && !problem.path("detail").asText().isBlank()
                    ? null
                    : answer.status() + " with " + answer.body();
        } catch (JsonProcessingException e) {
            return answer.status() + " with what is no JSON";
        }
    }

    private static @Nullable String unreadable(Wire.Answer answer, boolean english) {
        return answer.type().startsWith("text/html")
                        && answer.body().contains(english ? "<html lang=\"en\"" : "<html lang=\"zh")
                ? null
                : answer.status() + " as " + answer.type() + (english ? ", not in English" : ", not in Chinese");
    }
}
