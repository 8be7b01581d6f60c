package org.guatu.fuzz;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document that the application serves, as the calls that it tells of, in an order that stays. */
public record Contract(List<Call> calls) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A value that goes into the address. */
    public record Parameter(String name, String in, JsonNode schema) {}

    /**
     * One call.
     *
     * @param bodyType its media type; null where the call takes none
     */
    public record Call(String verb, String path, List<Parameter> parameters, @Nullable String bodyType, JsonNode body) {
        public boolean api() {
            return path.startsWith("/api/");
        }

        public boolean multipart() {
            return "multipart/form-data".equals(bodyType);
        }

        public List<Parameter> in(String place) {
            return parameters.stream().filter(one -> one.in().equals(place)).toList();
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** Asks for the document. */
    public static Contract served() {
        try {
            JsonNode document =
                    JSON.readTree(given().get("/q/openapi?format=json").asString());
            List<Call> calls = new ArrayList<>();
            document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(one -> VERBS.contains(one.getKey()))
                    .forEach(one -> calls.add(
                            call(document, one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
            calls.sort(Comparator.comparing(Call::toString));
            return new Contract(List.copyOf(calls));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(JsonNode document, String verb, String path, JsonNode told) {
        List<Parameter> parameters = new ArrayList<>();
        told.path("parameters")
                .forEach(one -> parameters.add(new Parameter(
                        one.get("name").asText(), one.get("in").asText(), resolved(document, one.path("schema"), 0))));
        var types = told.path("requestBody").path("content").properties();
        for (var type : types) {
            return new Call(
                    verb,
                    path,
                    parameters,
                    type.getKey(),
                    resolved(document, type.getValue().path("schema"), 0));
        }
        return new Call(verb, path, parameters, null, document.path("nothing"));
    }

    /** A schema with what it refers to put in its place. */
    private static JsonNode resolved(JsonNode document, JsonNode schema, int depth) {
        if (depth > 8) {
            return JSON.createObjectNode();
        }
        if (schema.has("$ref")) {
            return resolved(document, document.at(schema.get("$ref").asText().substring(1)), depth + 1);
        }
        for (String choice : List.of("anyOf", "allOf", "oneOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(document, one, depth + 1);
                }
            }
        }
        if (schema.isObject()) {
            var whole = JSON.createObjectNode();
            schema.properties().forEach(one -> {
                boolean inner = one.getKey().equals("items") || one.getKey().equals("properties");
                whole.set(
                        one.getKey(),
                        inner ? resolvedAll(document, one.getKey(), one.getValue(), depth) : one.getValue());
            });
            return whole;
        }
        return schema;
    }

    private static JsonNode resolvedAll(JsonNode document, String key, JsonNode value, int depth) {
        if (key.equals("items")) {
            return resolved(document, value, depth + 1);
        }
        var all = JSON.createObjectNode();
        value.properties().forEach(one -> all.set(one.getKey(), resolved(document, one.getValue(), depth + 1)));
        return all;
    }
}
