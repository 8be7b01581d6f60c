package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guatu.catalogue.Task;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Because;
import org.guatu.platform.Caller;
import org.guatu.platform.Decision;
import org.guatu.platform.Verdict;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Script.Line;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Ending;
import org.guatu.supervision.letter.EscalateLetter;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.letter.ReplyToLetter;
import org.guatu.supervision.letter.SignLetter;
import org.guatu.supervision.letter.Signing;
import org.guatu.supervision.proposal.OrderLetter;
import org.guatu.supervision.proposal.Proposing;

/** The letters of the sample: what {@code sample/letters.csv} says, as far as each letter has come. */
@ApplicationScoped
class LetterDesk {
    private static final String STANDS = "情况已核实，仍须函告。";

    private final Script script = Script.of("letters.csv");
    private final Proposing proposing;
    private final Drafting drafting;
    private final Signing signing;
    private final Corresponding corresponding;
    private final Ending ending;
    private final LetterBook book;
    private final Recusal recusal;
    private final Papers papers;

    LetterDesk(
            Proposing proposing,
            Drafting drafting,
            Signing signing,
            Corresponding corresponding,
            Ending ending,
            LetterBook book,
            Recusal recusal,
            Papers papers) {
        this.proposing = proposing;
        this.drafting = drafting;
        this.signing = signing;
        this.corresponding = corresponding;
        this.ending = ending;
        this.book = book;
        this.recusal = recusal;
        this.papers = papers;
    }

    void act(Map<String, Task> tasks, Players players, LocalDate day) {
        for (Line line : script.under(day)) {
            Task task = tasks.get(line.text("任务"));
            while (task != null && step(line, task, players, day)) {
                // As many steps as are due: signed and sent on one day.
            }
        }
    }

    /** Takes the next step, if one is due. */
    private boolean step(Line line, Task task, Players players, LocalDate day) {
        Level level = Level.valueOf(line.text("级别"));
        Optional<Letter> letter = book.ofTask(task.id(), players.office()).stream()
                .filter(one -> one.level() == level)
                .findFirst();
        if (letter.isEmpty()) {
            return line.due("起草日", day) && draft(line, task, level, players);
        }
        return switch (letter.get().state()) {
            case DRAFTED -> line.due("签发日", day) && sign(letter.get(), players);
            case APPROVED -> line.due("送达日", day) && serve(letter.get(), players);
            case SERVED -> served(line, letter.get(), players, day);
            case REPLIED -> verify(line, letter.get(), players, day);
            default -> false;
        };
    }

    /** A level that the rules do not propose needs a reason; without one nothing is drafted. */
    private boolean draft(Line line, Task task, Level level, Players players) {
        boolean reviewer =
                line.text("起草人").equals("reviewer") || !recusal.mayJudge(players.office(), task.leadUnitId());
        Caller drafter = reviewer ? players.reviewer() : players.office();
        boolean proposed = proposing
                .proposalFor(task.id(), drafter)
                .proposal()
                .filter(one -> one.level() == level)
                .isPresent();
        if (!proposed && !line.says("缘由")) {
            return false;
        }
        drafting.draft(task.id(), new OrderLetter(level, null, line.get("缘由")), drafter);
        return true;
    }

    private boolean sign(Letter letter, Players players) {
        boolean office = letter.signer().equals(Roles.RULE_OF_LAW_OFFICE);
        Caller another = letter.drafted().by().equals(players.office().name()) ? players.reviewer() : players.office();
        signing.approve(letter.id(), new SignLetter(STANDS), null, office ? another : players.holder(letter.signer()));
        return true;
    }

    private boolean serve(Letter letter, Players players) {
        corresponding.serve(letter.id(), null, players.office());
        return true;
    }

    private boolean served(Line line, Letter letter, Players players, LocalDate day) {
        Caller unit = players.unit(letter.unitId());
        if (line.due("撤回日", day)) {
            boolean office = letter.signer().equals(Roles.RULE_OF_LAW_OFFICE);
            Caller signer = office ? judge(letter, players) : players.holder(letter.signer());
            ending.revoke(letter.id(), new Because(line.get("撤回理由")), null, signer);
        } else if (letter.received() == null && line.due("签收日", day)) {
            corresponding.receive(letter.id(), unit);
        } else if (line.due(letter.returnedBefore() ? "再回复日" : "回复日", day)) {
            List<Long> plan = letter.level() == Level.REMINDER_LETTER
                    ? List.of()
                    : List.of(papers.keep(
                            "整改计划-" + line.text("任务") + ".txt", letter.words().title(), unit));
            corresponding.reply(
                    letter.id(), new ReplyToLetter(line.get(letter.returnedBefore() ? "再回复" : "回复"), plan), null, unit);
        } else if (line.due("升级日", day) && letter.unansweredOn() != null) {
            drafting.escalate(letter.id(), new EscalateLetter(null, null), judge(letter, players));
        } else {
            return false;
        }
        return book.letter(letter.id()).state() != LetterState.REVOKED;
    }

    private boolean verify(Line line, Letter letter, Players players, LocalDate day) {
        boolean again = letter.returnedBefore();
        if (!line.due(again ? "再核实日" : "核实日", day)) {
            return false;
        }
        String refused = again ? null : line.get("退回理由");
        Verdict verdict = refused == null ? Verdict.ACCEPT : Verdict.RETURN;
        corresponding.verify(letter.id(), new Decision(verdict, refused), null, judge(letter, players));
        return true;
    }

    /** Whoever of the office may judge the unit's work. */
    private Caller judge(Letter letter, Players players) {
        return recusal.mayJudge(players.office(), letter.unitId()) ? players.office() : players.reviewer();
    }
}
