package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import org.guatu.calendar.Calendars;
import org.guatu.catalogue.TaskList;
import org.guatu.evaluation.CarryOver;
import org.guatu.evaluation.CarryTask;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.EvaluateTask;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation.Grade;
import org.guatu.lifecycle.Phase;
import org.guatu.lifecycle.TaskYear;
import org.guatu.organization.Region;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Cast.Temper;
import org.guatu.rehearsal.Scenes.Scene;

/** What becomes of the tasks at the turn of the year: graded, carried over into the next year's list, or ended. */
@ApplicationScoped
class YearEndDesk {
    private static final LocalDate LISTS_ON = LocalDate.of(2025, 1, 6);
    private static final LocalDate NEXT_ISSUED_ON = LocalDate.of(2025, 2, 6);
    /** One task in so many is left, so that the desk is never empty. */
    private static final int LEFT = 9;

    private final Scenes scenes;
    private final Evaluating evaluating;
    private final CarryingOver carrying;
    private final SampleLists lists;
    private final Calendars calendars;

    YearEndDesk(Scenes scenes, Evaluating evaluating, CarryingOver carrying, SampleLists lists, Calendars calendars) {
        this.scenes = scenes;
        this.evaluating = evaluating;
        this.carrying = carrying;
        this.lists = lists;
        this.calendars = calendars;
    }

    /** After the units, whose requests to close out come first. */
    void act(Region region, Players players, LocalDate day) throws IOException {
        if (day.isBefore(LISTS_ON)) {
            return;
        }
        TaskList next = lists.next(players.office());
        int days = calendars.current().law().between(LISTS_ON, day);
        for (Scene scene : scenes.on(day, region, players)) {
            if (scene.year().year() == EvaluationDesk.YEAR) {
                grade(scene, players, days);
                carry(scene, next, players, days);
            }
        }
        if (!day.isBefore(NEXT_ISSUED_ON) && !next.issued()) {
            lists.issue(next, players.office());
        }
    }

    private void grade(Scene scene, Players players, int days) {
        TaskYear year = scene.year();
        boolean asked = !year.finishedBefore() && (year.phase().atWork() || year.closedOn() != null);
        if (asked && days == 3 + Seed.of("grading" + scene.task().code(), 6)) {
            evaluating.evaluate(
                    scene.task().id(),
                    new EvaluateTask(year.year(), grade(scene, players), "", null),
                    null,
                    players.evaluators().get(0));
        }
    }

    private static Grade grade(Scene scene, Players players) {
        Temper temper = players.temper(scene.task().leadUnitId());
        boolean done = scene.year().closedOn() != null;
        return switch (temper) {
            case PROMPT -> done || Seed.of("fine" + scene.task().code(), 4) == 0 ? Grade.EXCELLENT : Grade.GOOD;
            case LATE -> Grade.PASS;
            case LAGGING, SILENT -> done ? Grade.PASS : Grade.FAIL;
        };
    }

    private void carry(Scene scene, TaskList next, Players players, int days) {
        int seed = Seed.of("carry" + scene.task().code(), LEFT + 1);
        if (scene.year().phase() != Phase.AWAITING_DECISION || seed == LEFT || days < 4 + seed / 2) {
            return;
        }
        CarryTask decision = seed == 0
                ? new CarryTask(
                        CarryOver.How.TERMINATE,
                        null,
                        null,
                        null,
                        "职能已随机构改革划转，不再列为任务",
                        "区委依法治区委员会会议纪要〔2025〕1号",
                        "区委依法治区委员会",
                        LISTS_ON)
                : new CarryTask(
                        CarryOver.How.CARRY_OVER, next.id(), null, "2025年6月底前", "年底未完成，结转下一年度继续推进", null, null, null);
        carrying.decide(scene.task().id(), decision, null, players.office());
    }
}
