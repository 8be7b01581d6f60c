package org.guatu.insight.question;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guatu.calendar.OfficeTime;
import org.guatu.insight.task.TaskViews;
import org.guatu.platform.Caller;
import org.guatu.reporting.facts.GatheringFacts;
import org.guatu.reporting.facts.RegionFacts;
import org.jspecify.annotations.Nullable;

/** 周一必问: answers what leaders ask, over all lists in the caller's scope, for today or as it was on a past day. */
@ApplicationScoped
@Transactional
public class Questions {
    private final List<Question> all;
    private final GatheringFacts gathering;
    private final TaskViews tasks;
    private final OfficeTime time;

    Questions(@All List<Question> all, GatheringFacts gathering, TaskViews tasks, OfficeTime time) {
        this.all = all.stream().sorted(Comparator.comparing(Question::topic)).toList();
        this.gathering = gathering;
        this.tasks = tasks;
        this.time = time;
    }

    /** The day that is asked about; today where nothing is said, and at the latest. */
    public LocalDate day(@Nullable LocalDate asked) {
        return time.todayAtMost(asked);
    }

    /** Every question with its answer. */
    public List<AnswerText> all(@Nullable LocalDate asOf, Locale locale, Caller by) {
        Look look = look(asOf, by);
        return all.stream()
                .map(one -> AnswerText.of(one.topic(), one.inShort(look), locale))
                .toList();
    }

    /** One of them. */
    public AnswerText one(Topic topic, @Nullable LocalDate asOf, Locale locale, Caller by) {
        Question asked =
                all.stream().filter(one -> one.topic() == topic).findFirst().orElseThrow();
        return answer(asked, look(asOf, by), locale);
    }

    private static AnswerText answer(Question question, Look look, Locale locale) {
        return AnswerText.of(question.topic(), question.answer(look), locale);
    }

    /** What there is at hand of the caller's scope, as it was on a day; today where none is said. */
    public Look look(@Nullable LocalDate asOf, Caller by) {
        RegionFacts facts = gathering.allYears(day(asOf), by);
        return new Look(facts, tasks.counted(facts, by), by);
    }
}
