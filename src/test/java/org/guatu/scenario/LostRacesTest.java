package org.guatu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.support.ChangedTasks.report;
import static org.guatu.support.ChangedTasks.row;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** Twenty take the same step at once: one takes it, nineteen are told that they lost, and nobody meets an error of ours. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class LostRacesTest {
    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 5;

    @Inject
    SampleOffice sample;

    @Test
    void of_twenty_who_act_at_once_one_does_it_and_the_others_are_told_so() throws Exception {
        ChangedTasks tasks = new ChangedTasks(sample.password());
        long list = tasks.issuedBeforeApril(IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(n -> row(n, "任务" + n + "号", "区行政审批局", "", "2024年12月底前", "季报"))
                .toArray(String[]::new));
        Client owner = tasks.as("d041");
        Client[] reviewers = {tasks.office, tasks.as("reviewer")};

        for (int round = 1; round <= ROUNDS; round++) {
            String task = tasks.task(list, "任务" + round + "号");
            List<Integer> handedIn = atOnce(n -> owner.post(task + "/reports", report("2024-Q1", 20)));
            long report = tasks.read(task).getLong("reports[0].id");
            List<Integer> decided = atOnce(n -> reviewers[n % reviewers.length].post(
                    "/reports/" + report + "/decision", Map.of("decision", "ACCEPT", "grade", "B")));

            assertThat(handedIn).as("handed in at once").containsOnlyOnce(201).containsOnly(201, 409);
            assertThat(decided).as("decided at once").containsOnlyOnce(200).containsOnly(200, 409);
        }
        tasks.agree();
    }

    private static List<Integer> atOnce(IntFunction<Response> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int n = 0; n < AT_ONCE; n++) {
                int nth = n;
                calls.add(() -> call.apply(nth));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
