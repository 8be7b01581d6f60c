package org.guatu.years;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Extended;
import org.jspecify.annotations.Nullable;

/** What people of an office do, and what happens to it. A refusal is an answer too. */
enum Act {
    TIME {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            LocalDate day = office.today().plusDays(1 + dice.nextInt(60));
            office.tasks().office.moveClockTo(day + "T09:00:00+08:00");
            return null;
        }
    },
    RESTART {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            office.restart();
            return null;
        }
    },
    ACCEPT {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            return task.lead().post(task.path() + "/acceptance");
        }
    },
    RETURN {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            Response returned = task.lead().post(task.path() + "/return", Map.of("reason", "职责不在本单位"));
            return returned.statusCode() >= 300 || dice.nextBoolean()
                    ? returned
                    : office.tasks()
                            .office
                            .post(task.path() + "/return/decision", Map.of("decision", "UPHOLD", "reason", "维持分工"));
        }
    },
    REPORT {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            List<String> periods = task.story(office).getList("obligations.period");
            String period = periods.isEmpty() ? "INTERIM" : periods.get(dice.nextInt(periods.size()));
            return task.lead().post(task.path() + "/reports", ChangedTasks.report(period, dice.nextInt(101)));
        }
    },
    PART {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            List<String> periods = task.story(office).getList("obligations.period");
            String period = periods.isEmpty() ? "2024-Q1" : periods.get(dice.nextInt(periods.size()));
            return office.tasks()
                    .as("d018")
                    .post(task.path() + "/contributions", Map.of("period", period, "done", "已配合", "problems", ""));
        }
    },
    DECIDE {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            Object report = office.one(dice, office.task(dice).story(office).getList("reports.id"));
            return office.tasks()
                    .as("reviewer")
                    .post(
                            "/reports/" + report + "/decision",
                            dice.nextInt(4) > 0
                                    ? Map.of("decision", "ACCEPT", "grade", "B")
                                    : Map.of("decision", "RETURN", "reason", "请补充数据"));
        }
    },
    WITHDRAW {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            Object report = office.one(dice, task.story(office).getList("reports.id"));
            return task.lead().post("/reports/" + report + "/withdrawal", Map.of("reason", "数据有误"));
        }
    },
    CLOSE_OUT {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            return task.lead()
                    .post(
                            task.path() + "/close-out",
                            Map.of(
                                    "summary",
                                    "已完成",
                                    "evidence",
                                    List.of(task.lead().proof("成果.pdf"))));
        }
    },
    DECIDE_CLOSE_OUT {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.tasks()
                    .as("reviewer")
                    .post(
                            office.task(dice).path() + "/close-out/decision",
                            dice.nextBoolean()
                                    ? Map.of("decision", "ACCEPT")
                                    : Map.of("decision", "RETURN", "reason", "佐证不足"));
        }
    },
    EXTEND {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            String until = office.today().plusDays(30 + dice.nextInt(200)).toString();
            return task.lead().post(task.path() + "/extensions", Extended.asked(until, true));
        }
    },
    DECIDE_EXTENSION {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            Object asked = office.one(dice, office.task(dice).story(office).getList("extensions.id"));
            return office.tasks()
                    .as(dice.nextBoolean() ? "reviewer" : "committee")
                    .post(
                            "/extensions/" + asked + "/decision",
                            Map.of("decision", dice.nextInt(3) > 0 ? "APPROVE" : "REJECT", "reason", "研究同意"));
        }
    },
    SUSPEND {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.tasks()
                    .office
                    .post(
                            office.touched(dice).path() + "/suspension",
                            Map.of("reason", "等待上级规定出台", "basis", "某政发〔2024〕3号"));
        }
    },
    RESUME {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.tasks().office.post(office.touched(dice).path() + "/resumption", Map.of("reason", "规定已出台"));
        }
    },
    ADJUST {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.touched(dice);
            return dice.nextBoolean()
                    ? office.tasks().adjust(task.path(), "requirement", "新的要求" + dice.nextInt(99))
                    : office.tasks().adjust(task.path(), "deadline", (4 + dice.nextInt(8)) + "月底前");
        }
    },
    CANCEL {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return dice.nextInt(3) > 0
                    ? null
                    : office.tasks()
                            .office
                            .post(office.touched(dice).path() + "/cancellation", ChangedTasks.approved());
        }
    },
    CARRY {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.tasks()
                    .office
                    .post(
                            office.touched(dice).path() + "/carry-over",
                            Map.of(
                                    "how", "CARRY_OVER",
                                    "reason", "年内未完成",
                                    "list", office.nextList(),
                                    "deadline", "6月底前"));
        }
    },
    LETTER {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            Response drafted = office.tasks()
                    .as("leader")
                    .post("/letters", Map.of("task", office.task(dice).id(), "trigger", "URGENT", "reason", "抓紧推进"));
            if (drafted.statusCode() != 201) {
                return drafted;
            }
            String letter = "/letters/" + drafted.jsonPath().get("id");
            Response signed = office.tasks().as("reviewer").post(letter + "/approval");
            return signed.statusCode() >= 300 ? signed : office.tasks().office.post(letter + "/service");
        }
    },
    REPLY {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            PlayedTask task = office.task(dice);
            String letter = "/letters/" + office.one(dice, task.story(office).getList("letters.id"));
            Response replied = task.lead().post(letter + "/reply", Map.of("text", "已整改"));
            return replied.statusCode() >= 300
                    ? replied
                    : office.tasks()
                            .as("reviewer")
                            .post(
                                    letter + "/verification",
                                    Map.of("decision", dice.nextBoolean() ? "ACCEPT" : "RETURN", "reason", "请补充"));
        }
    },
    URGE {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.tasks().office.post(office.task(dice).path() + "/urgings", Map.of("message", "请抓紧"));
        }
    },
    HAND_OVER {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.handOver(dice.nextBoolean());
        }
    },
    CALENDAR {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            LocalDate day = office.today().plusDays(1 + dice.nextInt(40));
            return dice.nextInt(3) > 0
                    ? office.tasks().as("admin").put("/calendar/days/" + day, Map.of("working", false, "name", "临时放假"))
                    : office.tasks().as("admin").with().delete("/api/v1/calendar/days/" + day);
        }
    },
    GRADE {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            Map<String, Object> grade = new HashMap<>(Map.of("grade", dice.nextBoolean() ? "GOOD" : "PASS"));
            grade.put("comment", "按评价细则");
            grade.put("year", 2024);
            return office.tasks().as("evaluator").post(office.task(dice).path() + "/evaluation", grade);
        }
    },
    FREEZE {
        @Override
        @Nullable
        Response play(PlayedOffice office, Random dice) {
            return office.today().isBefore(LocalDate.of(2025, 1, 20))
                    ? null
                    : office.tasks().office.post("/evaluations/freeze", Map.of("year", 2024));
        }
    };

    /** Does it, and answers the last answer; null where nothing was asked. */
    abstract @Nullable Response play(PlayedOffice office, Random dice);
}
