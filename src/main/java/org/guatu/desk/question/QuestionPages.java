package org.guatu.desk.question;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.guatu.insight.question.AnswerText;
import org.guatu.insight.question.Questions;
import org.guatu.insight.question.Topic;
import org.guatu.organization.Roles;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.web.Asked;
import org.guatu.platform.web.Reader;
import org.guatu.platform.web.TableQuery;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** 周一必问: every question with its sentence on one page, and each with what is behind it on a page of its own. */
@Path("/questions")
@RolesAllowed({Roles.RULE_OF_LAW_OFFICE, Roles.COMMITTEE, Roles.DISTRICT_LEADER})
public class QuestionPages {
    private static final int ROWS = 50;

    private final Questions questions;
    private final CurrentCaller caller;
    private final Reader reader;
    private final Template page;
    private final Template one;

    QuestionPages(
            Questions questions,
            CurrentCaller caller,
            Reader reader,
            @Location("desk/questions.html") Template page,
            @Location("desk/question.html") Template one) {
        this.questions = questions;
        this.caller = caller;
        this.reader = reader;
        this.page = page;
        this.one = one;
    }

    /** @param asOf the day to ask about; today where nothing is said */
    @GET
    public TemplateInstance all(@RestQuery @Nullable String asOf) {
        LocalDate day = questions.day(Asked.day(asOf));
        List<AnswerText> answers = questions.all(day, reader.locale(), caller.get());
        return page.data("answers", answers).data("day", day).data("today", questions.day(null));
    }

    /** As above, with the table behind one of the answers. */
    @GET
    @Path("{topic}")
    public TemplateInstance one(@RestPath String topic, @RestQuery @Nullable String asOf, @Context UriInfo address) {
        LocalDate day = questions.day(Asked.day(asOf));
        Topic asked = Topic.at(topic).orElseThrow(NotFoundException::new);
        AnswerText answer = questions.one(asked, day, reader.locale(), caller.get());
        return one.data("answer", answer)
                .data(
                        "table",
                        TableQuery.of("/questions/" + asked.path(), address, List.of("asOf"), ROWS)
                                .of(answer.rows()))
                .data("day", day)
                .data("today", questions.day(null));
    }
}
