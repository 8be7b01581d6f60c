package org.guatu.platform.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;

/**
 * Gives templates the product's words: {@code m:text} with a key and its arguments, in the language of the page being
 * rendered.
 */
@ApplicationScoped
class TemplateWords {
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
            return Texts.text(locale, key, list.subList(1, list.size()).toArray());
        });
    }
}
