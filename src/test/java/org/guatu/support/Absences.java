package org.guatu.support;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** People who are away, hand over and leave, in the words of the API. */
public final class Absences {
    private final ChangedTasks tasks;

    public Absences(ChangedTasks tasks) {
        this.tasks = tasks;
    }

    public long person(String username) {
        return tasks.as(username).read("/me").getLong("person.id");
    }

    public long account(String username) {
        return tasks.as("security").all("/accounts").stream()
                .filter(one -> username.equals(one.get("username")))
                .map(one -> ((Number) Objects.requireNonNull(one.get("id"))).longValue())
                .findFirst()
                .orElseThrow();
    }

    /** Names somebody for all posts that the caller may lend; pairs overwrite. */
    public Response name(String absent, String substitute, String from, String to, Object... pairs) {
        Map<String, Object> body =
                new HashMap<>(Map.of("substitute", person(substitute), "from", from, "to", to, "reason", "国庆假期外出"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return tasks.as(absent).post("/substitutions", body);
    }

    public long named(String absent, String substitute, String from, String to, Object... pairs) {
        return name(absent, substitute, from, to, pairs)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public Response end(String who, long id) {
        return tasks.as(who).post("/substitutions/" + id + "/end", Map.of("reason", "提前返回"));
    }

    public Response edit(String username, boolean confirmed, Object... pairs) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return tasks.as("security")
                .with()
                .body(body)
                .patch("/api/v1/accounts/" + account(username) + (confirmed ? "?leavesUnheld=true" : ""));
    }
}
