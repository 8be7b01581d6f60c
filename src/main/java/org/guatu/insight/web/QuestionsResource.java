package org.guatu.insight.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import org.guatu.insight.ChartDay;
import org.guatu.insight.question.AnswerText;
import org.guatu.insight.question.Questions;
import org.guatu.insight.question.Topic;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Invalid;
import org.guatu.platform.web.Page;
import org.guatu.platform.web.Reader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What leaders ask about all lists, answered in the caller's language. */
@Path("/api/v1/questions")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class QuestionsResource {
    private final Questions questions;
    private final CurrentCaller caller;
    private final Reader reader;

    QuestionsResource(Questions questions, CurrentCaller caller, Reader reader) {
        this.questions = questions;
        this.caller = caller;
        this.reader = reader;
    }

    /**
     * All of them with their answers.
     *
     * @param asOf the day to ask about, with what was known at its end; today by default and at the latest
     */
    @GET
    public Page<AnswerText> all(@RestQuery @Nullable String asOf) {
        return new Page<>(questions.all(ChartDay.of("asOf", asOf), reader.locale(), caller.get()), null);
    }

    /** One of them, as above; 422 for an unknown one, naming those that there are. */
    @GET
    @Path("{topic}")
    public AnswerText one(@RestPath String topic, @RestQuery @Nullable String asOf) {
        List<String> known = Arrays.stream(Topic.values()).map(Topic::path).toList();
        Topic asked = Topic.at(topic)
                .orElseThrow(() -> new Invalid("topic", "insight.question.unknown", topic, String.join(", ", known)));
        return questions.one(asked, ChartDay.of("asOf", asOf), reader.locale(), caller.get());
    }
}
