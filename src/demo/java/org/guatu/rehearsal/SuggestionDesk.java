package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guatu.organization.Organization;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Script.Line;
import org.guatu.supervision.observer.Handling;
import org.guatu.supervision.observer.NoteCandidate;
import org.guatu.supervision.observer.Suggesting;
import org.guatu.supervision.observer.Suggestion;
import org.guatu.supervision.observer.SuggestionCard;
import org.guatu.supervision.observer.SuggestionViews;
import org.guatu.supervision.observer.command.AnswerSuggestion;
import org.guatu.supervision.observer.command.RateReply;
import org.guatu.supervision.observer.command.ScreenSuggestion;
import org.guatu.supervision.observer.command.SubmitSuggestion;
import org.guatu.supervision.observer.invitation.Author;
import org.guatu.supervision.observer.invitation.InviteObserver;
import org.guatu.supervision.observer.invitation.Inviting;

/** Observers' suggestions of {@code sample/suggestions.csv}, as far as each has come. */
@ApplicationScoped
class SuggestionDesk {
    private static final String BY_LINK = "链接：";

    private final Script script = Script.of("suggestions.csv");
    private final Suggesting suggesting;
    private final Handling handling;
    private final Inviting inviting;
    private final SuggestionViews views;
    private final Organization organization;

    SuggestionDesk(
            Suggesting suggesting,
            Handling handling,
            Inviting inviting,
            SuggestionViews views,
            Organization organization) {
        this.suggesting = suggesting;
        this.handling = handling;
        this.inviting = inviting;
        this.views = views;
        this.organization = organization;
    }

    void act(Players players, LocalDate day) {
        List<Line> lines = script.under(day);
        if (lines.isEmpty()) {
            return;
        }
        List<SuggestionCard> known = views.list(null, players.office());
        for (Line line : lines) {
            Optional<SuggestionCard> suggestion = named(known, line.text("标题"));
            if (suggestion.isPresent()) {
                step(line, suggestion.get(), known, players, day);
            } else if (line.due("提出日", day)) {
                suggesting.submit(
                        author(line, players), new SubmitSuggestion(line.get("标题"), line.get("内容"), null), null);
            }
        }
    }

    private static Optional<SuggestionCard> named(List<SuggestionCard> known, String title) {
        return known.stream().filter(one -> one.title().equals(title)).findFirst();
    }

    /** Each writes with a link of their own, made on the day; a link's text is shown once. */
    private Author author(Line line, Players players) {
        String source = line.text("来源");
        if (!source.startsWith(BY_LINK)) {
            return Author.of(players.holder(Roles.OBSERVER));
        }
        Inviting.Made made =
                inviting.invite(new InviteObserver(source.substring(BY_LINK.length()), null, null), players.office());
        return inviting.open(made.token().text(), "sample");
    }

    private void step(Line line, SuggestionCard one, List<SuggestionCard> known, Players players, LocalDate day) {
        switch (one.stage()) {
            case SUBMITTED -> {
                if (line.due("筛选日", day)) {
                    screen(line, one, known, players);
                }
            }
            case HANDLING -> {
                if (line.due(one.rehandled() ? "再答复日" : "答复日", day)) {
                    Suggestion.Outcome outcome = Suggestion.Outcome.valueOf(line.text("结果"));
                    String words = line.text(one.rehandled() ? "再答复" : "答复");
                    handling.reply(one.id(), new AnswerSuggestion(outcome, words, null), null, unit(line, players));
                }
            }
            case REPLIED -> {
                if (line.due(one.rehandled() ? "再评价日" : "评价日", day)) {
                    rate(line, one, players);
                }
            }
            default -> {}
        }
    }

    private void screen(Line line, SuggestionCard one, List<SuggestionCard> known, Players players) {
        handling.screen(
                one.id(),
                new ScreenSuggestion(
                        ScreenSuggestion.Screening.valueOf(line.text("筛选")),
                        line.get("单位"),
                        named(known, line.text("并入")).map(SuggestionCard::id).orElse(null),
                        line.get("筛选说明")),
                null,
                players.office());
    }

    private void rate(Line line, SuggestionCard one, Players players) {
        if (one.byLink()) {
            return; // its writer has the link, and nobody else
        }
        Suggestion.Rating rating = Suggestion.Rating.valueOf(line.text(one.rehandled() ? "再评价" : "评价"));
        suggesting.rate(
                Author.of(players.holder(Roles.OBSERVER)),
                one.id(),
                new RateReply(rating, one.rehandled() ? null : line.get("评价意见")));
        if (line.says("建议列入")) {
            handling.propose(one.id(), new NoteCandidate(line.get("建议列入")), players.office());
        }
    }

    private Caller unit(Line line, Players players) {
        return players.unit(organization
                .byCode(players.office().regionId(), line.text("单位"))
                .map(Unit::id)
                .orElseThrow());
    }
}
