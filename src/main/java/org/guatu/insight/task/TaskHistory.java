package org.guatu.insight.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guatu.catalogue.Task;
import org.guatu.evaluation.CarryingOver;
import org.guatu.evaluation.Evaluating;
import org.guatu.evaluation.TaskEvaluation;
import org.guatu.insight.Cards;
import org.guatu.insight.task.TaskStory.CarryCard;
import org.guatu.insight.task.TaskStory.EvaluationCard;
import org.guatu.insight.task.TaskStory.LetterCard;
import org.guatu.insight.task.TaskStory.UrgingCard;
import org.guatu.platform.Caller;
import org.guatu.supervision.Supervising;
import org.guatu.supervision.Urging;
import org.guatu.supervision.letter.LetterBook;
import org.jspecify.annotations.Nullable;

/** What followed on a task: urgings, letters, grades, and where its rest went. */
@ApplicationScoped
@Transactional
class TaskHistory {
    private final TaskLinks taskLinks;
    private final Supervising supervising;
    private final LetterBook letters;
    private final Evaluating evaluating;
    private final CarryingOver carryingOver;

    TaskHistory(
            TaskLinks taskLinks,
            Supervising supervising,
            LetterBook letters,
            Evaluating evaluating,
            CarryingOver carryingOver) {
        this.taskLinks = taskLinks;
        this.supervising = supervising;
        this.letters = letters;
        this.evaluating = evaluating;
        this.carryingOver = carryingOver;
    }

    List<UrgingCard> urgings(Task task, Cards cards) {
        return supervising.urgings(task.id()).stream()
                .map((Urging one) -> new UrgingCard(
                        one.id(),
                        cards.unit(one.unitId()),
                        one.message(),
                        one.urgedBy(),
                        one.urgedAt(),
                        one.answer(),
                        one.answeredBy()))
                .toList();
    }

    List<LetterCard> letters(Task task, Caller by) {
        return letters.ofTask(task.id(), by).stream()
                .map(one -> new LetterCard(
                        one.id(),
                        one.number() == null ? null : one.number().written(),
                        one.level(),
                        one.state(),
                        one.words().title(),
                        one.signed() == null ? one.drafted().on() : one.signed().on(),
                        one.served() == null ? null : one.replyBy()))
                .toList();
    }

    List<EvaluationCard> evaluations(Task task) {
        return evaluating.of(task.id()).stream()
                .filter(one -> !one.pending())
                .map((TaskEvaluation one) -> new EvaluationCard(
                        one.year(), one.grade(), one.comment(), one.percent(), one.evaluatedBy(), one.evaluatedAt()))
                .toList();
    }

    /** What became of what its year left undone; null where nothing was decided. */
    @Nullable
    CarryCard carried(Task task, Cards cards, Caller by) {
        return carryingOver
                .of(task.id())
                .map(one ->
                        new CarryCard(one.how(), taskLinks.linked(one.into(), cards, by), one.percent(), one.reason()))
                .orElse(null);
    }
}
