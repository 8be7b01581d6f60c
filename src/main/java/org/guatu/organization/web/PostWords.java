package org.guatu.organization.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.guatu.platform.CodeWords;
import org.guatu.platform.Languages;

/** Says posts as the trail keeps them in the reader's words: {@code {posts:text('区司法局 LIAISON')}}, 区司法局 联络员. */
@ApplicationScoped
public class PostWords {
    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("posts")
                .resolveAsync(PostWords::resolve)
                .build());
    }

    private static CompletionStage<Object> resolve(EvalContext call) {
        Locale locale = call.getAttribute("locale") instanceof Locale chosen ? chosen : Languages.CHINESE;
        return call.evaluate(call.getParams().get(0)).thenApply(posts -> of(String.valueOf(posts), locale));
    }

    public static String of(String posts, Locale locale) {
        return CodeWords.within(posts, "person", locale);
    }
}
