package org.guatu.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guatu.notification.webhook.Failure;
import org.guatu.notification.webhook.Message;
import org.guatu.notification.webhook.NotSent;
import org.guatu.notification.webhook.PlainText;
import org.jboss.logging.Logger;

/** Mail by the office's own server (SMTP). */
@ApplicationScoped
public class Mailing {
    private static final Logger LOG = Logger.getLogger(Mailing.class);
    /** 550 to 554 are about the mailbox (RFC 5321, 4.2.2); everything else is about the server. */
    private static final Pattern ANSWER = Pattern.compile("\\b([45]\\d\\d)[ -].*");

    /** Sign-in needed, too weak, or not with this account (RFC 4954, 6). */
    private static final Set<String> OF_SIGN_IN = Set.of("530", "534", "535", "538");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ReactiveMailer mailer;
    private final Optional<String> host;
    private final boolean demonstration;
    /**
     * On one event loop and on none of our threads: from elsewhere the mail client may begin to listen after the server
     * has said its greeting, and both then wait for the other (seen in 1 of 100 messages on one machine).
     */
    private final Context loop;

    Mailing(
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "guatu.mail.host") Optional<String> host,
            @ConfigProperty(name = "guatu.demonstration") boolean demonstration) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
        this.host = host.filter(text -> !text.isBlank());
        this.demonstration = demonstration;
    }

    /** Whether a mail server was named; without one no mail leaves the house. */
    public boolean configured() {
        return host.isPresent();
    }

    /** Whether mail is written at all. A demonstration writes it without a server too, so that it can be looked at. */
    public boolean takesMail() {
        return configured() || demonstration;
    }

    /** Whether mail is written only to be looked at: in a demonstration without a mail server. */
    public boolean onlyShown() {
        return !configured() && demonstration;
    }

    /** The server's name, for the administrator. */
    public String server() {
        return host.orElse("");
    }

    void send(Message message, String address) throws NotSent {
        if (!configured()) {
            throw new NotSent(Failure.forGood("notification.failed.noMail"));
        }
        Mail mail = Mail.withText(address, message.title(), PlainText.of(message))
                .addHeader("Message-ID", "<" + message.id() + "@guatu>")
                // so that no absence note of a mailbox answers
                .addHeader("Auto-Submitted", "auto-generated");
        CompletableFuture<Void> taken = new CompletableFuture<>();
        loop.runOnContext(go -> mailer.send(mail).subscribe().with(taken::complete, taken::completeExceptionally));
        await(taken, message);
    }

    private void await(CompletableFuture<Void> taken, Message message) throws NotSent {
        try {
            taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSent(Failure.of("notification.failed.timeout", server(), PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(Failure.of("notification.failed.broken", server()));
        } catch (ExecutionException e) {
            LOG.warnf(
                    "mail %s was not taken: %s",
                    message.id(),
                    Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
            throw new NotSent(failure(e));
        }
    }

    /** What the server said, where it said something: its answers begin with three digits. */
    private Failure failure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            Matcher said = ANSWER.matcher(words);
            if (said.find()) {
                return Failure.of(key(said.group(1)), server(), said.group());
            }
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return Failure.of("notification.failed.certificate", server());
            }
            if (words.contains("STARTTLS")) {
                return Failure.of("notification.failed.startTls", server());
            }
        }
        return Failure.of("notification.failed.unreachable", server());
    }

    private static String key(String code) {
        if (code.startsWith("55")) {
            return "notification.failed.mailbox";
        }
        return OF_SIGN_IN.contains(code) ? "notification.failed.signIn" : "notification.failed.mail";
    }
}
