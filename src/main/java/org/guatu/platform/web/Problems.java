package org.guatu.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.platform.Invalid;
import org.guatu.platform.Problem;
import org.guatu.platform.Refusal;
import org.guatu.platform.TooMany;
import org.guatu.platform.web.form.FormRefused;
import org.guatu.platform.web.form.FormWords;
import org.guatu.platform.web.form.SentForm;
import org.guatu.platform.web.form.TypedTexts;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/** The one place where refusals and failures become answers: problem+json under {@code /api}, a page elsewhere. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    static final String PROBLEM_JSON = "application/problem+json";
    static final String FAILURE = "platform.failed";

    /** The one status of ours whose name the framework does not know. */
    private static final int UNPROCESSABLE = 422;

    private final Reader reader;
    private final FormWords forms;
    private final SentForm sent;
    private final Template refused;
    private final Template away;
    private final long limit;

    Problems(
            Reader reader,
            FormWords forms,
            SentForm sent,
            @Location("refused.html") Template refused,
            @Location("away.html") Template away,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.reader = reader;
        this.forms = forms;
        this.sent = sent;
        this.refused = refused;
        this.away = away;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        if (refusal instanceof DatabaseAway) {
            return comeBack(refusal);
        }
        List<ProblemAnswer.Item> items =
                refusal.problems().stream().map(this::item).toList();
        Response answer = answer(
                refusal.status(),
                refusal.key(),
                reader.text(refusal.key(), refusal.arguments()),
                items.isEmpty() ? null : items);
        return refusal instanceof TooMany tooMany
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, tooMany.retryAfter())
                        .build()
                : answer;
    }

    /** A page of its own: the frame around the others asks the database. */
    private Response comeBack(Refusal refusal) {
        String detail = reader.text(refusal.key(), refusal.arguments());
        Response answer = reader.wantsJson()
                ? problem(refusal.status(), refusal.key(), detail, null)
                : page(
                        refusal.status(),
                        away.data("lang", reader.locale().toLanguageTag())
                                .data("detail", detail)
                                .data("here", reader.sendsForm() ? reader.referer() : reader.returnTo())
                                .data("unplaced", TypedTexts.of(sent.typed()))
                                .setAttribute("locale", reader.locale())
                                .render());
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.AGAIN_AFTER)
                .build();
    }

    /** The wording of one problem for this reader. */
    public ProblemAnswer.Item item(Problem problem) {
        return new ProblemAnswer.Item(
                problem.field(),
                problem.row(),
                reader.text(problem.key(), problem.arguments().toArray()));
    }

    /** No failure: an {@link OnlyOnce} call was asked again and gets its first answer. */
    @ServerExceptionMapper
    Response again(Replay replay) {
        return replay.answer();
    }

    /** A form was refused: its page again, with what is wrong beside the fields. */
    @ServerExceptionMapper
    Response formRefused(FormRefused form) {
        Refusal refusal = form.refusal();
        try {
            return page(refusal.status(), form.page(this::wrong, forms));
        } catch (Refusal gone) {
            return refusal(refusal);
        }
    }

    /** The wording of what is wrong, one by one, or of the refusal as a whole. */
    public List<ProblemAnswer.Item> wrong(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? List.of(new ProblemAnswer.Item(null, null, reader.text(refusal.key(), refusal.arguments())))
                : refusal.problems().stream().map(this::item).toList();
    }

    /** A page leads to the sign-in page and back; a script of a page is told so, and never handed that page. */
    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException e) {
        if (reader.isScript()) {
            return Response.status(401).build();
        }
        if (!reader.wantsJson()) {
            String to = URLEncoder.encode(reader.returnTo(), StandardCharsets.UTF_8);
            return Response.seeOther(URI.create("/sign-in?to=" + to + (reader.sendsForm() ? "&ended=yes" : "")))
                    .build();
        }
        return Response.fromResponse(simple(401, "platform.signInFirst"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return simple(403, "platform.notAllowed");
    }

    /** A body of the wrong shape, or with a field that the call does not know. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return refusal(new Invalid(unknown.getPropertyName(), "platform.unknownField", unknown.getPropertyName()));
        }
        String field = e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        String said = reader.text("platform.unreadable");
        return answer(400, "platform.unreadable", said, List.of(new ProblemAnswer.Item(field, null, said)));
    }

    /** The framework calls a word of the address that it cannot read not found, as it does one of the path. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, ResourceInfo called, UriInfo address) {
        int status = e.getResponse().getStatus();
        if (status == 404 && e.getCause() != null && called.getResourceMethod() != null) {
            WrongQuery wrong = WrongQuery.of(called.getResourceMethod(), address.getQueryParameters());
            if (!wrong.problems().isEmpty()) {
                return refusal(wrong);
            }
        }
        return switch (status) {
            case 413 -> refusal(new BodyTooLarge(limit));
            default -> status < 500 ? inWords(status) : failure(e);
        };
    }

    /** A status of which nothing else is known. */
    Response inWords(int status) {
        return status < 500 ? simple(status, key(status)) : failure(new IllegalStateException("answered " + status));
    }

    static String key(int status) {
        return status == 404 || status == 405 ? "platform.notFound" : "platform.unreadable";
    }

    /** What the database did not take is a refusal; anything else is a bug: the reader gets a number, the log the trace. */
    @ServerExceptionMapper
    public Response failure(Throwable e) {
        Refusal refused = NotStored.of(e);
        if (refused instanceof DatabaseAway) {
            LOG.warnf("the database is away: %s", e.getMessage());
        }
        if (refused != null) {
            return refusal(refused);
        }
        if (!sent.arrived() && isUnreadableForm(e)) {
            return simple(400, "platform.unreadable");
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(e, "failure %s", number);
        return answer(500, FAILURE, reader.text(FAILURE, number), null);
    }

    /** How the framework says so; too many fields are told by no exception of their own. */
    private static boolean isUnreadableForm(Throwable e) {
        return e instanceof IOException
                || e instanceof IllegalArgumentException
                || e instanceof MultipartParser.MalformedMessageException
                || e.getClass() == RuntimeException.class;
    }

    /** Which words tell the reader what to do next. */
    private static String kind(int status) {
        return switch (status) {
            case 403, 404 -> Integer.toString(status);
            case 405 -> "404";
            case 409, 412 -> "409";
            default -> status < 500 ? "422" : "500";
        };
    }

    private Response simple(int status, String key) {
        return answer(status, key, reader.text(key), null);
    }

    private Response answer(int status, String key, String detail, @Nullable List<ProblemAnswer.Item> items) {
        if (!reader.wantsJson()) {
            return page(
                    status,
                    refused.data("status", status)
                            .data("kind", kind(status))
                            .data("home", "/")
                            .data("back", reader.referer())
                            .data("detail", detail)
                            .data("problems", items == null ? List.of() : items)
                            .data("unplaced", TypedTexts.of(sent.typed()))
                            .setAttribute("locale", reader.locale())
                            .render());
        }
        return problem(status, key, detail, items);
    }

    private static Response problem(int status, String key, String detail, @Nullable List<ProblemAnswer.Item> items) {
        return Response.status(status)
                .type(PROBLEM_JSON)
                .entity(new ProblemAnswer("urn:guatu:" + key, title(status), status, detail, items))
                .build();
    }

    private static Response page(int status, String page) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        if (known == null) {
            return status == UNPROCESSABLE ? "Unprocessable Content" : "Error";
        }
        return known.getReasonPhrase();
    }
}
