package org.guatu.platform.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.guatu.platform.CodeWords;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeClock;

/**
 * Gives templates the product's words: {@code m:text} with a key, in the language of the page being
 * rendered; and plain forms of what is no word: {@code {m:moment(instant)}}, {@code {m:size(bytes)}}; and
 * {@code {m:codes(text, subject)}}, a composed text with its codes in words.
 */
@ApplicationScoped
class TemplateWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeClock.ZONE);

    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("m")
                .resolveAsync(TemplateWords::resolve)
                .build());
    }

    private static CompletionStage<Object> resolve(EvalContext call) {
        CompletableFuture<List<Object>> arguments = CompletableFuture.completedFuture(new ArrayList<>());
        for (Expression parameter : call.getParams()) {
            arguments = arguments.thenCombine(call.evaluate(parameter).toCompletableFuture(), (list, value) -> {
                list.add(value == null ? "" : value);
                return list;
            });
        }
        return arguments.thenApply(list -> {
            Locale locale = call.getAttribute("locale") instanceof Locale chosen ? chosen : Languages.CHINESE;
            if (list.isEmpty()) {
                return call.getName();
            }
            String key = list.get(0).toString();
            if (call.getName().equals("moment")) {
                return list.get(0) instanceof Instant instant ? MOMENT.format(instant) : "";
            }
            if (call.getName().equals("size")) {
                return size(((Number) list.get(0)).longValue());
            }
            if (call.getName().equals("codes")) {
                return CodeWords.within(key, list.get(1).toString(), locale);
            }
            return Texts.text(locale, key, list.subList(1, list.size()).toArray());
        });
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? (bytes + 1023) / 1024 + " KB" : (bytes + (1 << 19) >> 20) + " MB";
    }
}
