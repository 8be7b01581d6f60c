package org.guatu.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One person of the sample office at the pages, as a browser without scripts is. */
public final class Pages {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern LINK = Pattern.compile("<li><a href=\"#([^\"]+)\">");

    private final String session;

    private Pages(String session) {
        this.session = session;
    }

    public static Pages as(String username, String password) {
        return new Pages(Client.session(username, password));
    }

    public RequestSpecification with() {
        return given().cookie("guatu", session).redirects().follow(false);
    }

    public String get(String path) {
        return with().get(path).then().statusCode(200).extract().asString();
    }

    /** Sends a form; lists are sent as several fields of one name. */
    public Response post(String path, Map<String, ?> fields) {
        RequestSpecification form = with().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        fields.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                several.forEach(one -> form.formParam(name, one));
            } else {
                form.formParam(name, value);
            }
        });
        return form.post(path);
    }

    /** Sends a form that is refused so; answers its page, on which every message leads to what it is about. */
    public String refused(int status, String path, Map<String, ?> fields) {
        String page = post(path, fields).then().statusCode(status).extract().asString();
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(place -> assertThat(page)
                .as(path)
                .contains("id=\"" + place + "\""));
        return page;
    }

    /** The versions that the forms of a page carry. */
    public static List<String> versions(String page) {
        return VERSION.matcher(page)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }
}
