package org.guatu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.guatu.platform.CurrentCaller;
import org.guatu.platform.Refusal;
import org.guatu.platform.time.RealTime;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link OnlyOnce}: two calls with one key queue at the key's row, and the later one gets the earlier's answer; a
 * later one that says something else is refused.
 */
@OnlyOnce
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OnlyOnceInterceptor {
    private static final int LONGEST = 120;

    private final RoutingContext request;
    private final CurrentCaller caller;
    private final EntityManager entities;
    private final CallFingerprint fingerprint;
    private final ObjectMapper json;
    private final Reader reader;
    private final Clock clock;

    OnlyOnceInterceptor(
            RoutingContext request,
            CurrentCaller caller,
            EntityManager entities,
            CallFingerprint fingerprint,
            ObjectMapper json,
            Reader reader,
            @RealTime Clock clock) {
        this.request = request;
        this.caller = caller;
        this.entities = entities;
        this.fingerprint = fingerprint;
        this.json = json;
        this.reader = reader;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = key();
        if (key != null && key.length() > LONGEST) {
            throw new BadOnceKey("platform.onceKeyTooLong", BadOnceKey.UNREADABLE, LONGEST);
        }
        if (key == null || !caller.signedIn()) {
            return call.proceed();
        }
        long person = caller.get().personId();
        String print = fingerprint.of(call.getParameters());
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            if (claim(person, key, print)) {
                Object answer = call.proceed();
                keep(person, key, answer);
                return answer;
            }
            // Thrown and not returned: the method's own type may be anything.
            throw new Replay(replay(person, key, print));
        });
    }

    private @Nullable String key() {
        String header = request.request().getHeader("Idempotency-Key");
        if (header == null && CurrentRequestManager.get() != null) {
            Object field = CurrentRequestManager.get().getFormParameter("once", true, false);
            header = field == null ? null : field.toString();
        }
        return header == null || header.isBlank() ? null : header;
    }

    private boolean claim(long person, String key, String print) {
        return entities.createNativeQuery(
                                "insert ignore into once_key (person_id, once_key, call_hash, status, created_at) values (?1, ?2, ?3, 0, ?4)")
                        .setParameter(1, person)
                        .setParameter(2, key)
                        .setParameter(3, print)
                        .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private void keep(long person, String key, @Nullable Object answer) throws JsonProcessingException {
        Object body = answer instanceof TemplateInstance page ? rendered(page) : answer;
        int status = answer == null ? 204 : 200;
        String location = null;
        String tag = null;
        if (answer instanceof RestResponse<?> rest) {
            body = rest.getEntity();
            status = rest.getStatus();
            location = rest.getHeaderString("Location");
            tag = rest.getHeaderString("ETag");
        } else if (answer instanceof Response response) {
            body = response.getEntity();
            status = response.getStatus();
            location = response.getHeaderString("Location");
            tag = response.getHeaderString("ETag");
        }
        String text = body == null ? null : body instanceof String s ? s : json.writeValueAsString(body);
        entities.createNativeQuery(
                        "update once_key set status = ?3, location = ?4, entity_tag = ?5, body = ?6 where person_id = ?1 and once_key = ?2")
                .setParameter(1, person)
                .setParameter(2, key)
                .setParameter(3, status)
                .setParameter(4, location)
                .setParameter(5, tag)
                .setParameter(6, text)
                .executeUpdate();
    }

    private String rendered(TemplateInstance page) {
        return page.setAttribute("locale", reader.locale()).render();
    }

    private Response replay(long person, String key, String print) {
        Object[] kept = (Object[]) entities.createNativeQuery(
                        "select call_hash, status, location, entity_tag, body from once_key where person_id = ?1 and once_key = ?2")
                .setParameter(1, person)
                .setParameter(2, key)
                .getSingleResult();
        String first = (String) kept[0];
        if (!CallFingerprint.sameCall(first, print)) {
            throw new Refusal("platform.onceKeyReused");
        }
        if (!first.equals(print)) {
            throw new BadOnceKey("platform.onceKeyOtherBody", BadOnceKey.OTHER_BODY);
        }
        String body = (String) kept[4];
        Response.ResponseBuilder answer = Response.status(((Number) kept[1]).intValue());
        if (kept[2] != null) {
            answer.location(URI.create((String) kept[2]));
        }
        if (kept[3] != null) {
            answer.header("ETag", kept[3]);
        }
        if (body != null) {
            answer.entity(body).type(request.normalizedPath().startsWith("/api/") ? "application/json" : "text/html");
        }
        return answer.build();
    }
}
