package org.guatu.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One person of the sample office at the API, in the words of the business. */
public final class Client {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final String token;

    private Client(String token) {
        this.token = token;
    }

    /** Signs in with the office's one password; a later client of the same name shares the token. */
    public static Client as(String username, String password) {
        return new Client(TOKENS.computeIfAbsent(username + "/" + password, one -> given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password, "label", "test"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token")));
    }

    /** Signs in with a browser; answers the value of its cookie {@code guatu}. */
    public static String session(String username, String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .extract()
                .cookie("guatu");
    }

    /** Whoever signed in before has to do so again. */
    public static void forgetTokens() {
        TOKENS.clear();
    }

    /** The token under which the calls are made. */
    public String token() {
        return token;
    }

    public RequestSpecification with() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public Response post(String path, Object body) {
        return with().body(body).post("/api/v1" + path);
    }

    public Response post(String path) {
        return with().post("/api/v1" + path);
    }

    public Response put(String path, Object body) {
        return with().body(body).put("/api/v1" + path);
    }

    public Response get(String path) {
        return with().get("/api/v1" + path);
    }

    public JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Every item of a list, page after page. */
    public List<Map<String, Object>> all(String path) {
        List<Map<String, Object>> items = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonPath page = read(path + (path.contains("?") ? "&" : "?") + "limit=500" + after);
            items.addAll(page.getList("items"));
            after = page.getString("next") == null ? "" : "&after=" + page.getString("next");
        } while (!after.isEmpty());
        return items;
    }

    public Response upload(String path, String fileName, byte[] content, Map<String, Object> fields) {
        RequestSpecification form = given().header("Authorization", "Bearer " + token)
                .multiPart("file", fileName, content, "application/octet-stream");
        fields.forEach((name, value) -> form.multiPart(name, value.toString()));
        return form.post("/api/v1" + path);
    }

    /** Uploads a proof and answers its id. */
    public long proof(String name) {
        byte[] content = ("%PDF-1.4 " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return upload("/evidence", name, content, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    public void moveClockTo(String instant) {
        post("/clock", Map.of("to", instant)).then().statusCode(200);
    }

    /** One of the lists that ship as samples. */
    public static byte[] sample(String file) {
        try (InputStream in = Client.class.getResourceAsStream("/sample/" + file)) {
            return java.util.Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings a sample list in as the office does, up to the issue; answers the list's id. */
    public long issueSample(String file, String kind, int year) {
        long list = draft(file, sample(file), kind, year);
        post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    /** Brings a file in that leaves nothing open, and confirms it; answers the draft list's id. */
    public long draft(String file, byte[] content, String kind, int year) {
        return confirm(upload("/imports", file, content, Map.of("kind", kind, "year", year))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id"));
    }

    public long confirm(long upload) {
        return post("/imports/" + upload + "/confirmation")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
