package org.guatu.trial;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does not know whether it was heard: it asks under the same key, at one door and then at the next, until it
 * gets an answer that is one.
 */
final class Asking {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AWAY = 503;

    private final List<String> doors;
    private final Journal journal;
    private int door;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Asking(List<String> doors, int first, Journal journal) {
        this.doors = doors;
        this.door = first;
        this.journal = journal;
    }

    /** The first answer that says what has become of it. */
    HttpResponse<String> post(String token, String path, String key, String body) throws InterruptedException {
        while (true) {
            try {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create(doors.get(door % doors.size()) + "/api/v1" + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .timeout(LONGEST)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != AWAY) {
                    return answer;
                }
            } catch (IOException cut) {
                // nobody knows what has become of it
            }
            journal.askedAgain();
            door++;
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    static long id(HttpResponse<String> answer) {
        return JsonPath.from(answer.body()).getLong("id");
    }
}
