package org.guatu.supervision.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.Catalogue;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Refusal;
import org.guatu.platform.SignedAct;
import org.guatu.platform.Texts;
import org.guatu.platform.engine.Processes;
import org.guatu.platform.trail.Change;
import org.guatu.platform.trail.Trail;
import org.guatu.supervision.paper.Heading;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.supervision.paper.LetterPaper;
import org.jspecify.annotations.Nullable;

/**
 * 签发: whoever the level asks for signs. Number, frozen text, audit line and the step of {@code bpmn/supervision.bpmn}
 * are one transaction.
 */
@ApplicationScoped
@Transactional
public class Signing {
    private final LetterBook book;
    private final Letters letters;
    private final NumberRegister register;
    private final FourEyes fourEyes;
    private final Heading heading;
    private final LetterComposer composer;
    private final Catalogue catalogue;
    private final Processes processes;
    private final Calendars calendars;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<LetterEvent> events;

    Signing(
            LetterBook book,
            Letters letters,
            NumberRegister register,
            FourEyes fourEyes,
            Heading heading,
            LetterComposer composer,
            Catalogue catalogue,
            Processes processes,
            Calendars calendars,
            Trail trail,
            ObjectMapper json,
            Clock clock,
            Event<LetterEvent> events) {
        this.book = book;
        this.letters = letters;
        this.register = register;
        this.fourEyes = fourEyes;
        this.heading = heading;
        this.composer = composer;
        this.catalogue = catalogue;
        this.processes = processes;
        this.calendars = calendars;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Signs a draft as it stands; its number is given here and nowhere else. */
    public Letter approve(long id, @Nullable Integer seenVersion, Caller by) {
        Letter letter = book.forAct(id, seenVersion, by);
        letter.require(LetterState.DRAFTED);
        if (!by.hasRole(letter.signer())) {
            throw new NotTheSigner(letter);
        }
        if (fourEyes.hinder(letter, by)) {
            throw new FourEyes.OwnDraft();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate replyBy = calendars.current().plus(today, letter.replyDays());
        String word = heading.of(letter.regionId()).word(letter.level());
        LetterNumber number = register.next(letter.regionId(), word, today.getYear());
        String frozen = frozen(composer.paper(
                letter.regionId(), letter.level(), letter.words(), letter.replyDays(), number, today, replyBy));
        letter.sign(number, replyBy, frozen, hash(frozen), SignedAct.of(by, clock.instant()));
        processes.complete(letter.instanceId(), "approveLetter", Map.of());
        trail.record(
                by,
                Change.of("supervision.act.signed", "letter", id)
                        .to(number.written() + " sha256 " + letter.sha256())
                        .because(
                                fourEyes.alone(letter, by)
                                        ? Texts.text(Languages.CHINESE, "supervision.letter.signedAlone")
                                        : null));
        events.fire(new LetterEvent.Signed(catalogue.task(letter.taskId()), letter));
        letters.flush();
        return letter;
    }

    private String frozen(LetterPaper paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another role signs letters of this level. */
    public static class NotTheSigner extends Refusal {
        NotTheSigner(Letter letter) {
            super("supervision.letter.notTheSigner." + letter.signer());
        }
    }
}
