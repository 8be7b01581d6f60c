package org.guatu.insight.question;

import static org.guatu.insight.question.Answer.Cell;
import static org.guatu.insight.question.Answer.Said;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guatu.insight.TaskCard;
import org.guatu.platform.Count;

/** 哪位领导牵头的任务落后: by the leading official whom the lists name. */
@ApplicationScoped
class LeadingOfficials implements Question {
    private static final List<String> COLUMNS = List.of("official", "tasks", "red", "yellow", "share");

    @Override
    public Topic topic() {
        return Topic.OFFICIALS;
    }

    private record Led(String name, Share share) {
        int red() {
            return share.red();
        }
    }

    @Override
    public Answer answer(Look look) {
        Map<String, List<TaskCard>> led = look.tasks().stream()
                .filter(task -> task.leadingOfficial() != null)
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.leadingOfficial())));
        List<Led> all = led.entrySet().stream()
                .map(one -> new Led(one.getKey(), Share.of(one.getValue())))
                .sorted(Comparator.comparing(Led::share, Share.WORST_FIRST).thenComparing(Led::name))
                .toList();
        int behind = Count.of(all, one -> one.red() > 0);
        return Answer.of(
                all.isEmpty()
                        ? Said.of("insight.question.OFFICIALS.none")
                        : behind == 0
                                ? Said.of("insight.question.OFFICIALS.well", all.size())
                                : Said.of(
                                        "insight.question.OFFICIALS.some",
                                        behind,
                                        all.get(0).name(),
                                        all.get(0).red()),
                COLUMNS,
                all.stream().map(LeadingOfficials::row).toList());
    }

    private static List<Cell> row(Led one) {
        String tasks = "/tasks?leader=" + URLEncoder.encode(one.name(), StandardCharsets.UTF_8);
        return List.of(
                Cell.text(one.name()).at(tasks),
                Cell.text(one.share().tasks()),
                Cell.text(one.red()).at(tasks + "&light=RED"),
                Cell.text(one.share().yellow()).at(tasks + "&light=YELLOW"),
                Cell.decimal(one.share().behind()));
    }
}
