package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guatu.organization.Organization;
import org.guatu.organization.UnitRef;
import org.guatu.platform.Count;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Sent;

/** 哪些督办文书没有答复: the letters of this year by unit, with the share of those due that were answered. */
@ApplicationScoped
class UnansweredLetters implements Question {
    private static final List<String> COLUMNS = List.of("unit", "letters", "dueLetters", "unanswered", "responseRate");

    private final LetterBook letters;
    private final Organization organization;

    UnansweredLetters(LetterBook letters, Organization organization) {
        this.letters = letters;
        this.organization = organization;
    }

    @Override
    public Topic topic() {
        return Topic.LETTERS;
    }

    private record Share(UnitRef unit, int letters, int due, int unanswered) {}

    @Override
    public Answer answer(Look look) {
        Map<Long, UnitRef> units = organization.refsOn(look.by().regionId(), look.day());
        Map<Long, List<Sent>> byUnit = letters
                .sent(
                        look.by().regionId(),
                        OfficeDays.startOf(look.day().withDayOfYear(1)),
                        OfficeDays.startOf(look.day().plusDays(1)))
                .stream()
                .collect(Collectors.groupingBy(Sent::unitId));
        List<Share> shares = byUnit.entrySet().stream()
                .map(one -> share(UnitRef.among(units, one.getKey()), one.getValue(), look.day()))
                .sorted(Comparator.comparingInt(Share::unanswered)
                        .thenComparingInt(Share::letters)
                        .reversed()
                        .thenComparing(one -> one.unit().code()))
                .toList();
        int unanswered = shares.stream().mapToInt(Share::unanswered).sum();
        int due = shares.stream().mapToInt(Share::due).sum();
        return Answer.of(
                shares.isEmpty()
                        ? Said.of("insight.question.LETTERS.none")
                        : Said.of(
                                "insight.question.LETTERS.some",
                                shares.stream().mapToInt(Share::letters).sum(),
                                unanswered,
                                due == 0
                                        ? "—"
                                        : String.valueOf(Cell.decimal(100.0 * (due - unanswered) / due)
                                                .text())),
                COLUMNS,
                shares.stream().map(UnansweredLetters::row).toList(),
                Said.of("insight.question.LETTERS.note"));
    }

    private static Share share(UnitRef unit, List<Sent> sent, LocalDate day) {
        List<Sent> due = sent.stream()
                .filter(one -> one.replyBy() != null && one.replyBy().isBefore(day))
                .toList();
        return new Share(unit, sent.size(), due.size(), Count.of(due, Sent::unanswered));
    }

    private static List<Cell> row(Share one) {
        return List.of(
                Cell.text(one.unit().name())
                        .at("/supervision?unit=" + one.unit().code()),
                Cell.text(one.letters()),
                Cell.text(one.due()),
                Cell.text(one.unanswered()),
                one.due() == 0 ? Cell.NOTHING : Cell.decimal(100.0 * (one.due() - one.unanswered()) / one.due()));
    }
}
