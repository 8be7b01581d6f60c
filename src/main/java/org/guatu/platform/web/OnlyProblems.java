package org.guatu.platform.web;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whatever refuses a call of the API says so as a problem: also where the framework answers by itself and {@link Problems} is
 * not asked, whether it brought an answer of its own or failed before and after all that is ours.
 */
@ApplicationScoped
class OnlyProblems {
    private static final int REFUSED = 400;
    private static final int FAILED = 500;
    private static final Logger LOG = Logger.getLogger(OnlyProblems.class);

    private final Reader reader;
    private final Problems problems;

    OnlyProblems(Reader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    @ServerResponseFilter
    public void look(ContainerResponseContext answer) {
        if (answer.getStatus() >= REFUSED && reader.wantsJson() && !isProblem(answer.getMediaType())) {
            Response said = problems.inWords(answer.getStatus());
            answer.setEntity(said.getEntity(), new Annotation[0], said.getMediaType());
        }
    }

    private static boolean isProblem(@Nullable MediaType type) {
        return type != null && Problems.PROBLEM_JSON.equals(type.getType() + "/" + type.getSubtype());
    }

    void guard(@Observes Router router) {
        router.route("/api/*").order(FirstLooks.FAILURES.order()).failureHandler(OnlyProblems::say);
    }

    /** Who has not shown who they are is asked by the server itself; so is whoever comes when no thread is free. */
    private static void say(RoutingContext failed) {
        Throwable failure = failed.failure();
        if (failed.response().headWritten()
                || failure instanceof SecurityException
                || failure instanceof RejectedExecutionException) {
            failed.next();
            return;
        }
        int status = failed.statusCode() < REFUSED ? FAILED : failed.statusCode();
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        if (status < FAILED) {
            EarlyAnswer.send(failed, status, title, Problems.key(status));
        } else {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.errorf(failure, "failure %s", number);
            EarlyAnswer.send(failed, status, title, Problems.FAILURE, number);
        }
    }
}
