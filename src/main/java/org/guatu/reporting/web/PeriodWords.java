package org.guatu.reporting.web;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.reporting.standing.Period;

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
        return call.evaluate(call.getParams().get(0)).thenApply(name -> of(String.valueOf(name), locale));
    }

    public static String of(String name, Locale locale) {
        return Period.named(name)
                .map(period -> Texts.text(
                        locale,
                        "reporting.period." + period.cadence(),
                        Integer.toString(period.year()),
                        period.number()))
                .orElseGet(() -> name.startsWith(Period.INTERIM) ? Texts.text(locale, "reporting.interim") : name);
    }
}
