package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guatu.catalogue.KeyTasking;
import org.guatu.catalogue.MarkKeyTask;
import org.guatu.catalogue.Task;
import org.guatu.lifecycle.extension.AskExtension;
import org.guatu.lifecycle.extension.DecideExtension;
import org.guatu.lifecycle.extension.DecidingExtensions;
import org.guatu.lifecycle.extension.Extending;
import org.guatu.lifecycle.extension.Extension;
import org.guatu.lifecycle.extension.ExtensionState;
import org.guatu.organization.Recusal;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.Cast.Players;
import org.guatu.rehearsal.Script.Line;
import org.guatu.supervision.instruction.AnswerInstruction;
import org.guatu.supervision.instruction.DecideInstruction;
import org.guatu.supervision.instruction.GiveInstruction;
import org.guatu.supervision.instruction.Instructing;
import org.guatu.supervision.instruction.Instruction;
import org.guatu.supervision.instruction.InstructionCard;
import org.guatu.supervision.instruction.InstructionViews;

/** What is asked and answered in the sample: requests for extensions, and leaders' instructions. */
@ApplicationScoped
class RequestDesk {
    private final Script extensions = Script.of("extensions.csv");
    private final Script instructions = Script.of("instructions.csv");
    private final Extending extending;
    private final DecidingExtensions deciding;
    private final KeyTasking keyTasks;
    private final Instructing instructing;
    private final InstructionViews views;
    private final Recusal recusal;

    RequestDesk(
            Extending extending,
            DecidingExtensions deciding,
            KeyTasking keyTasks,
            Instructing instructing,
            InstructionViews views,
            Recusal recusal) {
        this.extending = extending;
        this.deciding = deciding;
        this.keyTasks = keyTasks;
        this.instructing = instructing;
        this.views = views;
        this.recusal = recusal;
    }

    void act(Map<String, Task> tasks, Players players, LocalDate day) {
        for (Line line : extensions.under(day)) {
            Task task = tasks.get(line.text("任务"));
            if (task != null) {
                extend(line, task, players, day);
            }
        }
        for (Line line : instructions.under(day)) {
            Task task = tasks.get(line.text("任务"));
            if (task != null) {
                instruct(line, task, players, day);
            }
        }
    }

    private void extend(Line line, Task task, Players players, LocalDate day) {
        List<Extension> asked = extending.ofTask(task.id());
        if (asked.isEmpty()) {
            ask(line, task, players, day);
            return;
        }
        Extension request = asked.get(0);
        Caller office = recusal.mayJudge(players.office(), request.unitId()) ? players.office() : players.reviewer();
        if (request.state() == ExtensionState.SIGNED && line.due("荐报日", day)) {
            deciding.decide(
                    request.id(),
                    new DecideExtension(DecidingExtensions.Decision.RECOMMEND, line.day("批至"), line.get("荐报意见")),
                    null,
                    office);
        } else if (request.state() == ExtensionState.SIGNED && line.due("决定日", day)) {
            deciding.decide(
                    request.id(),
                    new DecideExtension(
                            DecidingExtensions.Decision.valueOf(line.text("决定")), line.day("批至"), line.get("决定理由")),
                    null,
                    office);
        }
    }

    /** Where the rules let nobody ask, nobody does. */
    private void ask(Line line, Task task, Players players, LocalDate day) {
        Caller unit = players.unit(task.leadUnitId());
        if (!line.due("申请日", day) || extending.limits(task.id(), unit).hindrance() != null) {
            return;
        }
        if (line.says("重点")) {
            keyTasks.mark(task.id(), new MarkKeyTask(true, "列入区委年度重点改革事项。"), players.office());
        }
        extending.ask(
                task.id(),
                new AskExtension(
                        line.day("拟延至"),
                        line.get("理由"),
                        line.get("已完成工作"),
                        List.of(),
                        line.text("签批").equals("是")),
                null,
                unit);
    }

    private void instruct(Line line, Task task, Players players, LocalDate day) {
        Caller leader = players.holder(line.text("批示人"));
        List<InstructionCard> given = views.list(task.id(), leader);
        if (given.isEmpty()) {
            if (line.due("批示日", day)) {
                Instruction.To to = Instruction.To.valueOf(line.text("对象"));
                instructing.give(task.id(), new GiveInstruction(line.get("批示"), line.day("答复期限"), to, null), leader);
            }
            return;
        }
        InstructionCard one = given.get(0);
        if (one.stage() == Instruction.Stage.GIVEN && line.due("答复日", day)) {
            Caller addressee = line.text("对象").equals(Instruction.To.OFFICE.name())
                    ? players.office()
                    : players.unit(task.leadUnitId());
            instructing.answer(one.id(), new AnswerInstruction(line.get("答复"), null), null, addressee);
        } else if (one.stage() == Instruction.Stage.ANSWERED && line.due("阅示日", day)) {
            DecideInstruction.Outcome outcome = line.text("阅示").equals(Instruction.Stage.ACKNOWLEDGED.name())
                    ? DecideInstruction.Outcome.ACKNOWLEDGE
                    : DecideInstruction.Outcome.ASK_AGAIN;
            instructing.decide(
                    one.id(), new DecideInstruction(outcome, line.get("阅示意见"), line.day("补充期限")), null, leader);
        }
    }
}
