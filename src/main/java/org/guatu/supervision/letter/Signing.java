package org.guatu.supervision.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.calendar.OfficeTime;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Languages;
import org.guatu.platform.Refusal;
import org.guatu.platform.Secret;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeClock;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.paper.Heading;
import org.guatu.supervision.paper.LetterComposer;
import org.guatu.supervision.paper.LetterNumber;
import org.guatu.supervision.paper.LetterPaper;
import org.guatu.supervision.paper.NumberRegister;
import org.guatu.supervision.proposal.Choosing;
import org.jspecify.annotations.Nullable;

/**
 * 签发: whoever the level asks for signs. Number, frozen text, audit line and the step of {@code bpmn/supervision.bpmn}
 * are one transaction.
 */
@ApplicationScoped
@Transactional
public class Signing {
    private final LetterFile file;
    private final NumberRegister register;
    private final FourEyes fourEyes;
    private final FactsAnew facts;
    private final Recusal recusal;
    private final Heading heading;
    private final LetterComposer composer;
    private final ObjectMapper json;
    private final OfficeTime time;

    Signing(
            LetterFile file,
            NumberRegister register,
            FourEyes fourEyes,
            FactsAnew facts,
            Recusal recusal,
            Heading heading,
            LetterComposer composer,
            ObjectMapper json,
            OfficeTime time) {
        this.file = file;
        this.register = register;
        this.fourEyes = fourEyes;
        this.facts = facts;
        this.recusal = recusal;
        this.heading = heading;
        this.composer = composer;
        this.json = json;
        this.time = time;
    }

    /**
     * Signs a draft with the facts of today; its number is given here and nowhere else. That its task is no longer behind is a
     * warning that has to be answered.
     */
    public Letter approve(long id, SignLetter how, @Nullable Integer seenVersion, Caller by) {
        Letter letter = file.take(id, seenVersion, by);
        letter.require(LetterState.DRAFTED);
        if (!by.hasRole(letter.signer())) {
            throw new NotTheSigner(letter);
        }
        if (fourEyes.hinder(letter, by)) {
            throw new FourEyes.OwnDraft();
        }
        recusal.require(by, letter.unitId());
        String despite = takeFacts(letter, how, by);
        if (letter.level() == Level.INTERVIEW) {
            letter.words().checkMeeting(LocalDateTime.ofInstant(time.now(), OfficeClock.ZONE));
        }
        LocalDate today = time.today();
        LocalDate replyBy = time.inWorkingDays(letter.replyDays(), letter.regionId());
        String word = heading.of(letter.regionId()).word(letter.signer());
        LetterNumber number = register.next(letter.regionId(), word, today.getYear());
        String frozen = frozen(composer.paper(
                letter.regionId(),
                letter.level(),
                letter.signer(),
                letter.words(),
                letter.replyDays(),
                number,
                today,
                replyBy));
        letter.sign(number, replyBy, frozen, Secret.sha256(frozen), file.signed(by));
        file.pass(letter, "approveLetter", Map.of());
        String alone =
                fourEyes.alone(letter, by) ? Texts.text(Languages.CHINESE, "supervision.letter.signedAlone") : null;
        String why = Stream.of(despite, alone).filter(Objects::nonNull).collect(Collectors.joining("；"));
        file.record(
                by,
                "supervision.act.signed",
                letter,
                number.written() + " sha256 " + letter.sha256(),
                why.isEmpty() ? null : why);
        file.tell(letter, LetterEvent.Signed::new);
        return file.written(letter);
    }

    /** Answers what the signer said to the warning; null where there was none. */
    private @Nullable String takeFacts(Letter letter, SignLetter how, Caller by) {
        FactsAnew.Changed changed = facts.of(letter, by);
        if (changed.noLongerBehind() && (how.despite() == null || how.despite().isBlank())) {
            throw new Invalid("despite", "supervision.letter.noLongerBehind");
        }
        if (letter.factsTaken().isEmpty()) {
            return null; // drafted before facts were kept: the text stays as the office wrote it
        }
        facts.take(letter, changed);
        return changed.noLongerBehind() ? Choosing.requireReason(how.despite()) : null;
    }

    private String frozen(LetterPaper paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
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
