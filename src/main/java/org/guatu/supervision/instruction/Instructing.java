package org.guatu.supervision.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guatu.casework.Casework;
import org.guatu.catalogue.Catalogue;
import org.guatu.catalogue.Task;
import org.guatu.evidence.Evidence;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Invalid;
import org.guatu.platform.Refusal;
import org.guatu.reporting.Reviewing;
import org.jspecify.annotations.Nullable;

/** 批示: a leader writes one, the addressee answers, the leader takes the answer or asks again. */
@ApplicationScoped
@Transactional
public class Instructing {
    private static final int TEXT = 2000;

    private final Instructions instructions;
    private final Casework casework;
    private final Catalogue catalogue;
    private final Reviewing reviewing;
    private final Evidence evidence;
    private final Clock clock;

    Instructing(
            Instructions instructions,
            Casework casework,
            Catalogue catalogue,
            Reviewing reviewing,
            Evidence evidence,
            Clock clock) {
        this.instructions = instructions;
        this.casework = casework;
        this.catalogue = catalogue;
        this.reviewing = reviewing;
        this.evidence = evidence;
        this.clock = clock;
    }

    public Instruction give(long taskId, GiveInstruction from, Caller by) {
        Task task = catalogue.task(taskId, by);
        String words = from.words() == null ? "" : from.words().strip();
        new Invalid.Check()
                .require(!words.isEmpty(), "words", "supervision.instruction.wordsMissing")
                .require(words.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .require(from.to() != null, "to", "supervision.instruction.toMissing")
                .require(
                        from.due() == null || !from.due().isBefore(LocalDate.now(clock)),
                        "due",
                        "supervision.instruction.duePast")
                .orRefuse();
        if (from.report() != null && reviewing.report(from.report(), by).taskId() != taskId) {
            throw new Invalid("report", "supervision.instruction.reportElsewhere");
        }
        String role = by.hasRole(Roles.DISTRICT_LEADER) ? Roles.DISTRICT_LEADER : Roles.COMMITTEE;
        Instruction instruction = new Instruction(
                taskId,
                from.report(),
                words,
                from.due(),
                from.to() == Instruction.To.LEAD ? task.leadUnitId() : null,
                role,
                by,
                clock.instant());
        instructions.persist(instruction);
        tellAddressee(instruction, "given", by.name(), task.title(), words);
        return note(instruction, InstructionAct.GIVEN, words, List.of(), by);
    }

    /** The addressee answers. */
    public Instruction answer(long id, AnswerInstruction answer, @Nullable Integer seenVersion, Caller by) {
        Instruction instruction = take(id, seenVersion, by);
        Long unit = instruction.unitId();
        if (unit == null ? !by.hasRole(Roles.RULE_OF_LAW_OFFICE) : !by.belongsTo(unit)) {
            throw new Refusal("supervision.instruction.notAddressed");
        }
        String text = answer.words() == null ? "" : answer.words().strip();
        List<Long> proofs = answer.proofs();
        new Invalid.Check()
                .require(!text.isEmpty(), "words", "supervision.instruction.answerMissing")
                .require(text.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .orRefuse();
        evidence.require(proofs, by);
        instruction.answer(clock.instant());
        casework.tellRole(
                instruction,
                instruction.authorRole(),
                "answered",
                catalogue.task(instruction.taskId()).title());
        return note(instruction, InstructionAct.ANSWERED, text, proofs, by);
    }

    /** The leader takes the answer, or asks again and says what is missing. */
    public Instruction decide(long id, DecideInstruction decision, @Nullable Integer seenVersion, Caller by) {
        boolean acknowledged = decision.acknowledges();
        String words = decision.words();
        LocalDate due = decision.due();
        Instruction instruction = take(id, seenVersion, by);
        if (!mayDecide(instruction, by)) {
            throw new Refusal("supervision.instruction.anothers");
        }
        new Invalid.Check()
                .require(acknowledged || words != null && !words.isBlank(), "words", "supervision.instruction.askWhat")
                .require(words == null || words.length() <= TEXT, "words", "supervision.tooLong", TEXT)
                .require(
                        acknowledged || due == null || !due.isBefore(LocalDate.now(clock)),
                        "due",
                        "supervision.instruction.duePast")
                .orRefuse();
        instruction.decide(acknowledged, acknowledged ? null : due, clock.instant());
        String title = catalogue.task(instruction.taskId()).title();
        if (acknowledged) {
            tellAddressee(instruction, "acknowledged", instruction.author(), title);
        } else {
            tellAddressee(instruction, "askedAgain", instruction.author(), title, String.valueOf(words));
        }
        return note(
                instruction,
                acknowledged ? InstructionAct.ACKNOWLEDGED : InstructionAct.ASKED_AGAIN,
                words,
                List.of(),
                by);
    }

    /** The leader who wrote it; another one of the same role too, when people change. */
    static boolean mayDecide(Instruction instruction, Caller by) {
        return Objects.equals(instruction.given().personId(), by.personId()) || by.hasRole(instruction.authorRole());
    }

    private Instruction take(long id, @Nullable Integer seenVersion, Caller by) {
        return Casework.seen(instructions.visible(id, by), seenVersion);
    }

    private Instruction note(
            Instruction instruction, InstructionAct act, @Nullable String words, List<Long> proofs, Caller by) {
        casework.note(instruction, act, words, proofs, by);
        return instruction;
    }

    void tellAddressee(Instruction instruction, String what, String... arguments) {
        Long unit = instruction.unitId();
        if (unit == null) {
            casework.tellOffice(instruction, what, arguments);
        } else {
            casework.tellUnit(instruction, unit, what, arguments);
        }
    }
}
