package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.catalogue.Task;
import org.guatu.organization.Roles;
import org.guatu.organization.absence.NameSubstitute;
import org.guatu.organization.absence.Substituting;
import org.guatu.organization.absence.SubstitutionCards;
import org.guatu.platform.time.OfficeDays;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Scenes.Scene;
import org.guatu.supervision.AnswerUrging;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Urging;

/** Supervision on a day of the rehearsal: a little of each kind, by the scripts of the sample, and answers to urgings. */
@ApplicationScoped
class SupervisionDesk {
    private static final LocalDate ABSENT_ON = LocalDate.of(2024, 9, 18);
    private static final List<String> ANSWERS =
            List.of("收到，今日下班前补报。", "经办人员外出培训，已安排他人补报。", "数据正在与镇街核对，明日补报。", "已补报，抱歉延误。");

    private final LetterDesk letters;
    private final RequestDesk requests;
    private final FindingDesk findings;
    private final SuggestionDesk suggestions;
    private final MonthDesk months;
    private final Supervising supervising;
    private final Substituting substituting;
    private final SubstitutionCards substitutions;

    SupervisionDesk(
            LetterDesk letters,
            RequestDesk requests,
            FindingDesk findings,
            SuggestionDesk suggestions,
            MonthDesk months,
            Supervising supervising,
            Substituting substituting,
            SubstitutionCards substitutions) {
        this.letters = letters;
        this.requests = requests;
        this.findings = findings;
        this.suggestions = suggestions;
        this.months = months;
        this.supervising = supervising;
        this.substituting = substituting;
        this.substitutions = substitutions;
    }

    void act(List<Scene> scenes, Players players, LocalDate day) {
        Map<String, Task> tasks = scenes.stream()
                .map(Scene::task)
                .collect(Collectors.toMap(Task::code, Function.identity(), (one, same) -> one));
        letters.act(tasks, players, day);
        requests.act(tasks, players, day);
        findings.act(players, day);
        suggestions.act(players, day);
        months.act(players, day);
        answerUrgings(players, day);
        if (day.equals(ABSENT_ON)) {
            nameSubstitutes(players, day);
        }
    }

    /** Two of three urgings are answered, from the day after on. */
    private void answerUrgings(Players players, LocalDate day) {
        for (Urging urging : supervising.urgedSince(OfficeDays.startOf(day.minusDays(4)), players.office())) {
            boolean answers = players.temper(urging.unitId()) != Temper.SILENT
                    && urging.id() % 3 != 0
                    && OfficeDays.dayOf(urging.urgedAt()).isBefore(day);
            if (answers && urging.answer() == null) {
                String words = ANSWERS.get(Seed.of("answer" + urging.id(), ANSWERS.size()));
                supervising.answer(urging.id(), new AnswerUrging(words), players.unit(urging.unitId()));
            }
        }
    }

    private void nameSubstitutes(Players players, LocalDate day) {
        if (!substitutions
                .visible(players.holder(Roles.SECURITY_ADMIN), Long.MAX_VALUE, 1)
                .isEmpty()) {
            return;
        }
        substitute(players, Roles.INSPECTOR, day, day.plusDays(12), "抽调参加省级法治督察");
        substitute(players, Roles.EVALUATION_TEAM, day.plusDays(5), day.plusDays(9), "参加年度考核业务培训");
    }

    private void substitute(Players players, String role, LocalDate from, LocalDate to, String why) {
        long absent = players.holder(role).personId();
        substituting.name(
                new NameSubstitute(absent, players.reviewer().personId(), from, to, null, why, true),
                players.holder(Roles.SECURITY_ADMIN));
    }
}
