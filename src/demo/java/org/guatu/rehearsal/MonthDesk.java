package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.guatu.briefing.analysis.Analysing;
import org.guatu.briefing.analysis.Analysis;
import org.guatu.briefing.analysis.AnalysisViews;
import org.guatu.rehearsal.Cast.Players;

/** The office issues the analysis of the month before in the second week of a month, as it was composed. */
@ApplicationScoped
class MonthDesk {
    private static final int FROM = 8;
    private static final int UNTIL = 14;

    private final Analysing analysing;
    private final AnalysisViews views;

    MonthDesk(Analysing analysing, AnalysisViews views) {
        this.analysing = analysing;
        this.views = views;
    }

    void act(Players players, LocalDate day) {
        if (day.getDayOfMonth() >= FROM && day.getDayOfMonth() <= UNTIL) {
            views.list(players.office()).stream()
                    .filter(one -> one.state() == Analysis.State.DRAFT)
                    .forEach(one -> analysing.issue(one.id(), null, players.office()));
        }
    }
}
