package org.guatu.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/** Refuses a request before any of our code knows its reader: a problem for the API, a bare page for a browser. */
final class EarlyAnswer {
    /** Nothing else is known of the reader yet that a page of ours could say. */
    private static final String PAGE =
            """
            <!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <link rel="stylesheet" href="/guatu.css"><main class="page"><p>%s</p></main>""";

    private EarlyAnswer() {}

    static Future<Void> send(RoutingContext sent, int status, String title, String key, Object... arguments) {
        // As it was sent: what cannot be decoded is refused here too.
        boolean api = String.valueOf(sent.request().path()).startsWith("/api/");
        String words = Texts.text(locale(sent, api), key, arguments);
        return sent.response()
                .setStatusCode(status)
                .putHeader("Content-Type", api ? Problems.PROBLEM_JSON : "text/html;charset=UTF-8")
                .end(api ? problem(status, title, key, words) : PAGE.formatted(words, words));
    }

    private static Locale locale(RoutingContext sent, boolean api) {
        Cookie chosen = api ? null : sent.request().getCookie(Reader.LANGUAGE_COOKIE);
        return chosen == null
                ? Languages.accepted(sent.request().getHeader("Accept-Language"))
                : Languages.of(Locale.forLanguageTag(chosen.getValue()));
    }

    private static String problem(int status, String title, String key, String words) {
        return new JsonObject()
                .put("type", "urn:guatu:" + key)
                .put("title", title)
                .put("status", status)
                .put("detail", words)
                .encode();
    }
}
