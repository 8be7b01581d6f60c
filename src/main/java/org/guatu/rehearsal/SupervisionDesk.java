package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.catalogue.deadline.DeadlineKind;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.organization.Organization;
import org.guatu.organization.Recusal;
import org.guatu.organization.Roles;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Rehearsal.Scene;
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.Instruction;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.Corresponding;
import org.guatu.supervision.letter.Drafting;
import org.guatu.supervision.letter.Letter;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterState;
import org.guatu.supervision.letter.Proposing;
import org.guatu.supervision.letter.Proposing.Proposed;
import org.guatu.supervision.letter.Signing;
import org.guatu.supervision.observer.Author;
import org.guatu.supervision.observer.Handling;
import org.guatu.supervision.observer.Suggesting;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.rectification.Finding;
import org.guatu.supervision.rectification.Found;
import org.guatu.supervision.rectification.Inspecting;
import org.guatu.supervision.rectification.NewFinding;

/** What supervision does in the last weeks before the sample office opens: a little of each kind, on fixed days. */
@ApplicationScoped
class SupervisionDesk {
    private static final LocalDate LETTERS_ON = LocalDate.of(2024, 9, 9);
    private static final LocalDate FINDING_ON = LocalDate.of(2024, 9, 10);
    private static final LocalDate SUGGESTIONS_ON = LocalDate.of(2024, 9, 11);
    private static final LocalDate REPLIES_ON = LocalDate.of(2024, 9, 12);
    private static final LocalDate REQUEST_ON = LocalDate.of(2024, 9, 13);
    private static final LocalDate VERIFIED_ON = LocalDate.of(2024, 9, 14);
    private static final String HANDLER = "D016";

    private final Proposing proposing;
    private final Drafting drafting;
    private final Signing signing;
    private final Corresponding corresponding;
    private final LetterBook book;
    private final Inspecting inspecting;
    private final Suggesting suggesting;
    private final Handling handling;
    private final Instructing instructing;
    private final Extending extending;
    private final Organization organization;
    private final Recusal recusal;

    SupervisionDesk(
            Proposing proposing,
            Drafting drafting,
            Signing signing,
            Corresponding corresponding,
            LetterBook book,
            Inspecting inspecting,
            Suggesting suggesting,
            Handling handling,
            Instructing instructing,
            Extending extending,
            Organization organization,
            Recusal recusal) {
        this.proposing = proposing;
        this.drafting = drafting;
        this.signing = signing;
        this.corresponding = corresponding;
        this.book = book;
        this.inspecting = inspecting;
        this.suggesting = suggesting;
        this.handling = handling;
        this.instructing = instructing;
        this.extending = extending;
        this.organization = organization;
        this.recusal = recusal;
    }

    void act(List<Scene> scenes, Players players, LocalDate day) {
        if (day.equals(LETTERS_ON)) {
            write(players);
        } else if (day.equals(FINDING_ON)) {
            find(players.office());
        } else if (day.equals(SUGGESTIONS_ON)) {
            suggest(players.office());
        } else if (day.equals(REPLIES_ON)) {
            answer(players);
        } else if (day.equals(REQUEST_ON)) {
            request(scenes, players);
        } else if (day.equals(VERIFIED_ON)) {
            verify(players);
        }
    }

    /** Letters that the office signs itself, to units of which it is none; the first task gets a leader's instruction too. */
    private void write(Players players) {
        Caller office = players.office();
        if (!book.search(LetterBook.Search.ALL, office).isEmpty()) {
            return;
        }
        List<Proposed> possible = proposing.all(office).stream()
                .filter(one -> one.proposal().rung().signer().equals(Roles.RULE_OF_LAW_OFFICE))
                .filter(one -> recusal.mayJudge(office, one.task().leadUnitId()))
                .filter(one -> players.temper(one.task().leadUnitId()) != Temper.SILENT)
                .toList();
        List<Proposed> first = Stream.concat(
                        possible.stream()
                                .filter(one -> one.proposal().level() == Level.REMINDER_LETTER)
                                .limit(2),
                        possible.stream()
                                .filter(one -> one.proposal().level() == Level.SUPERVISION_ORDER)
                                .limit(2))
                .toList();
        for (Proposed one : first) {
            Letter letter = drafting.draft(one.task().id(), Drafting.Order.AS_PROPOSED, office);
            signing.approve(letter.id(), null, office);
            corresponding.serve(letter.id(), null, office);
        }
        if (!first.isEmpty()) {
            instructing.give(
                    first.get(0).task().id(),
                    new Instructing.NewInstruction(
                            "请牵头单位说明滞后原因，提出赶上进度的具体措施。", LocalDate.of(2024, 9, 27), Instruction.To.LEAD, null),
                    holder(office, Roles.DISTRICT_LEADER));
        }
    }

    private void find(Caller office) {
        Finding finding = inspecting.find(
                new NewFinding(
                        Found.Source.INSPECTION,
                        null,
                        Found.Kind.LIMITED,
                        Found.Severity.MINOR,
                        "部分行政处罚决定公示不及时",
                        "抽查上半年行政处罚案卷20件，3件未在7个工作日内公示。",
                        "逐件补公示，建立核对台账。",
                        null,
                        null,
                        null,
                        null,
                        HANDLER,
                        LocalDate.of(2024, 10, 18),
                        List.of()),
                office);
        inspecting.assign(finding.id(), null, null, null, office);
    }

    private void suggest(Caller office) {
        Author observer = Author.of(holder(office, Roles.OBSERVER));
        Suggestion handled =
                suggesting.submit(observer, "办事窗口应公示法律援助联系方式", "走访三个镇街便民服务中心，只有一处公示了法律援助电话，建议统一公示。", List.of(), null);
        handling.screen(handled.id(), Handling.Screening.ACCEPT, HANDLER, null, null, null, office);
        suggesting.submit(observer, "执法检查应提前告知材料清单", "有企业反映同一季度被要求重复提供相同材料，建议检查前一次性告知。", List.of(), null);
    }

    /** The first units acknowledge; whose letter asks for no file answers at once. */
    private void answer(Players players) {
        book.search(LetterBook.Search.ALL, players.office()).stream()
                .filter(letter -> letter.state() == LetterState.SERVED && letter.received() == null)
                .limit(3)
                .forEach(letter -> {
                    Caller unit = players.unit(letter.unitId());
                    corresponding.receive(letter.id(), unit);
                    if (letter.level() == Level.REMINDER_LETTER) {
                        corresponding.reply(letter.id(), "已召开调度会，本月底前补齐进度，责任到人。", List.of(), null, unit);
                    }
                });
    }

    private void verify(Players players) {
        book.search(LetterBook.Search.ALL, players.office()).stream()
                .filter(letter -> letter.state() == LetterState.REPLIED)
                .forEach(letter -> corresponding.verify(letter.id(), true, null, null, players.office()));
    }

    /** One unit sees in time that it will not make it; where the rules refuse one, another asks. */
    private void request(List<Scene> scenes, Players players) {
        for (Scene scene : scenes) {
            LocalDate due = scene.task().deadline().due();
            if (scene.year().phase() == Phase.IN_PROGRESS
                    && scene.task().deadline().kind() == DeadlineKind.FIXED
                    && due != null
                    && due.isAfter(LocalDate.of(2024, 10, 15))
                    && due.isBefore(LocalDate.of(2024, 12, 1))
                    && asked(scene, due, players.unit(scene.task().leadUnitId()))) {
                return;
            }
        }
    }

    private boolean asked(Scene scene, LocalDate due, Caller head) {
        try {
            extending.ask(
                    scene.task().id(),
                    new AskExtension(due.plusMonths(1), "上级配套规定尚未出台，需待其印发后修订。", "已完成调研和初稿。", List.of()),
                    true,
                    null,
                    head);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private Caller holder(Caller office, String role) {
        long person = organization.peopleWithRole(office.regionId(), role).get(0);
        return new Caller(person, organization.person(person).name(), office.regionId(), Set.of(), Set.of(role), role);
    }
}
