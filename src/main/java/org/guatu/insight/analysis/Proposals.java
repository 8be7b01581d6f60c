package org.guatu.insight.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.guatu.briefing.analysis.Composed;
import org.guatu.briefing.analysis.SectionKind;
import org.guatu.insight.TaskCard;
import org.guatu.insight.analysis.MonthLook.Led;
import org.guatu.platform.Count;
import org.guatu.reporting.standing.Light;
import org.guatu.supervision.letter.LetterBook;
import org.guatu.supervision.letter.LetterBook.Sent;

/**
 * 工作建议: what follows from the figures by fixed rules, each with its reason. A unit with three red tasks or more is to be
 * talked to; overdue tasks, unanswered letters, reports that came late twice and what is due next month and hardly done
 * each ask for one act of the office.
 */
@ApplicationScoped
class Proposals implements MonthSection {
    private static final int MANY = 3;

    private final LetterBook letters;

    Proposals(LetterBook letters) {
        this.letters = letters;
    }

    @Override
    public SectionKind kind() {
        return SectionKind.PROPOSALS;
    }

    @Override
    public Composed of(MonthLook look) {
        SectionWriter out = new SectionWriter(kind(), look.day());
        List<String> said = new ArrayList<>();
        units(look, out, said);
        counted("overdue", Count.of(look.behind(), MonthLook::overdue), Behind.light(Light.RED, look.day()), out, said);
        List<Sent> due = Supervised.due(letters, look);
        counted("unanswered", Count.of(due, Sent::unanswered), Supervised.UNANSWERED, out, said);
        List<TaskCard> slipped = look.slipped();
        counted("slipped", slipped.size(), "/questions/slipped?asOf=" + look.day(), out, said);
        counted(
                "hardlyDone",
                look.hardlyDone().size(),
                "/tasks?due=" + look.month().next(),
                out,
                said);
        if (said.isEmpty()) {
            out.say("proposals.none");
        }
        for (int at = 0; at < said.size(); at++) {
            out.say("proposals.one", at + 1, said.get(at));
        }
        return out.done();
    }

    private static void units(MonthLook look, SectionWriter out, List<String> said) {
        int place = 0;
        for (Led one : look.units()) {
            if (one.share().red() >= MANY && place < MANY) {
                place++;
                String mark = out.numbered(
                        "talk",
                        place,
                        SectionWriter.word(
                                "proposals.unit", one.unit().name(), one.share().red()),
                        Behind.unit(one.unit().code(), look.day()) + "&light=RED");
                said.add(SectionWriter.word("proposals.talk", mark));
            }
        }
        for (place++; place <= MANY; place++) {
            out.numbered("talk", place, "—", Behind.light(Light.RED, look.day()));
        }
    }

    private static void counted(String what, int count, String href, SectionWriter out, List<String> said) {
        String mark = out.figure(what, count, href);
        if (count > 0) {
            said.add(SectionWriter.word("proposals." + what, mark));
        }
    }
}
