package org.guatu.insight.analysis;

import static org.guatu.insight.analysis.SectionWriter.cell;
import static org.guatu.insight.analysis.SectionWriter.percent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.platform.Count;
import org.guatu.platform.Languages;
import org.guatu.platform.Texts;
import org.guatu.platform.time.OfficeDays;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.ladder.Level;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Sent;

/** 督办情况: urgings and letters of the month, and whether what was to be answered in it was answered. */
@ApplicationScoped
class Supervised implements MonthSection {
    static final String UNANSWERED = "/supervision?view=register&state=SERVED";

    private final Supervising supervising;
    private final LetterBook letters;

    Supervised(Supervising supervising, LetterBook letters) {
        this.supervising = supervising;
        this.letters = letters;
    }

    @Override
    public SectionKind kind() {
        return SectionKind.SUPERVISION;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        Instant from = OfficeDays.startOf(look.month().firstDay());
        Instant until = OfficeDays.startOf(look.day().plusDays(1));
        long urged = supervising.countByUnit(look.by().regionId(), from, until).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        List<Sent> sent = letters.sent(look.by().regionId(), from, until);
        List<Sent> due = due(letters, look);
        int unanswered = Count.of(due, Sent::unanswered);
        String book = register(look);
        String urgings = out.figure("urged", urged, "/urgings");
        String sentMark = out.figure("sent", sent.size(), book);
        String answers = "/questions/letters?asOf=" + look.day();
        String dueMark = out.figure("dueLetters", due.size(), answers);
        String answered = out.figure("answered", due.size() - unanswered, answers);
        String open = out.figure("unanswered", unanswered, UNANSWERED);
        String rate = out.figure(
                "answerRate", due.isEmpty() ? "—" : percent(100.0 * (due.size() - unanswered) / due.size()), answers);
        if (urged == 0 && sent.isEmpty()) {
            out.say("supervised.none");
        } else {
            out.say("supervised", urgings, sentMark);
        }
        if (!due.isEmpty()) {
            out.say("supervised.due", dueMark, answered, open, rate);
        }
        table(sent, book, out);
        return out.done();
    }

    private static String register(MonthLook look) {
        return "/supervision?view=register&from=" + look.month().firstDay() + "&to=" + look.day();
    }

    /** The letters whose day of reply was over within the month: one due on a month's last day is the next one's. */
    static List<Sent> due(LetterBook letters, MonthLook look) {
        return letters
                .sent(
                        look.by().regionId(),
                        OfficeDays.startOf(look.day().minusYears(1)),
                        OfficeDays.startOf(look.day().plusDays(1)))
                .stream()
                .filter(one -> one.replyBy() != null
                        && !one.replyBy().isBefore(look.month().firstDay().minusDays(1))
                        && one.replyBy().isBefore(look.day()))
                .toList();
    }

    private static void table(List<Sent> sent, String book, SectionWriter out) {
        out.columns("level", "letters", "waiting");
        Map<Level, List<Sent>> levels =
                sent.stream().collect(Collectors.groupingBy(Sent::level, TreeMap::new, Collectors.toList()));
        levels.forEach((level, some) -> out.row(
                cell(Texts.text(Languages.CHINESE, "supervision.level." + level.name())),
                cell(some.size(), book + "&level=" + level.name()),
                cell(Count.of(some, Sent::unanswered), book + "&level=" + level.name() + "&state=SERVED")));
    }
}
