package org.guatu.reporting.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.guatu.platform.CodeWords;
import org.guatu.platform.Languages;

/** Names reporting periods as people say them: {@code {period:text('2024-Q3')}}, 2024年第3季度. */
@ApplicationScoped
public class PeriodWords {
    void register(@Observes EngineBuilder engine) {
        engine.addNamespaceResolver(NamespaceResolver.builder("period")
                .resolveAsync(PeriodWords::resolve)
                .build());
    }

    private static CompletionStage<Object> resolve(EvalContext call) {
        Locale locale = call.getAttribute("locale") instanceof Locale chosen ? chosen : Languages.CHINESE;
        return call.evaluate(call.getParams().get(0)).thenApply(name -> CodeWords.period(String.valueOf(name), locale));
    }
}
