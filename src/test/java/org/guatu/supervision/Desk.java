package org.guatu.supervision;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.support.Client;
import org.jspecify.annotations.Nullable;

/** What the tests of the ladder do at the desks of office and unit, in the words of the business. */
final class Desk {
    static final String START = "2024-09-02T09:00:00+08:00";

    private final Client office;
    private final Client signer;
    private final Client leader;

    /**
     * @param signer another person of the office: who drafts an order does not sign it
     * @param leader whose word it takes to skip a level
     */
    Desk(Client office, Client signer, Client leader) {
        this.office = office;
        this.signer = signer;
        this.leader = leader;
    }

    /** Issues a list of so many quarterly tasks of each unit, due at the year's end; answers the list's id. */
    long issue(int each, String... leads) {
        if (office.read("/clock").getString("now").compareTo("2024-09-02") < 0) {
            office.moveClockTo(START);
        }
        StringBuilder rows = new StringBuilder("序号,重点领域,任务名称,具体要求,牵头单位,配合单位,完成时限,成果形式,上报频次,分值\n");
        int serial = 1;
        for (String lead : leads) {
            for (int i = 0; i < each; i++) {
                rows.append(serial)
                        .append(",行政执法规范化,推行“综合查一次”（第")
                        .append(serial++)
                        .append("批）,按计划推进,")
                        .append(lead)
                        .append(",,2024年12月底前,工作台账,季报,1\n");
            }
        }
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        long upload = office.upload("/imports", "2024年督办测试清单.csv", file, Map.of("kind", "ANNUAL", "year", 2024))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        long list = office.post("/imports/" + upload + "/confirmation")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        office.post("/lists/" + list + "/issue").then().statusCode(200);
        return list;
    }

    List<Long> tasks(long list) {
        return office.all("/tasks?list=" + list).stream()
                .map(task -> Long.parseLong(String.valueOf(task.get("id"))))
                .toList();
    }

    static long id(Response answer) {
        return answer.then().statusCode(201).extract().jsonPath().getLong("id");
    }

    /** An urgent order by a leader's word, the shortest way to a letter. */
    long order(long task) {
        return id(leader.post("/letters", Map.of("task", task, "trigger", "URGENT", "reason", "省级督察反馈须立即办理")));
    }

    long reminder(long task) {
        return id(office.post("/letters", Map.of("task", task, "level", "REMINDER_LETTER", "reason", "进展缓慢")));
    }

    Response act(Client by, long letter, String act) {
        return by.post("/letters/" + letter + "/" + act);
    }

    /** Says when and where an interview is held. */
    void meeting(long letter) {
        if (letter(letter).getString("level").equals("INTERVIEW")) {
            Map<String, Object> words = letter(letter).getMap("words");
            words.put("meetsAt", "2026-03-05T09:30:00");
            words.put("meetsIn", "区司法局301会议室");
            office.put("/letters/" + letter, words).then().statusCode(200);
        }
    }

    Response sign(long letter) {
        return act(signer, letter, "approval");
    }

    long served(long letter) {
        sign(letter).then().statusCode(200);
        act(office, letter, "service").then().statusCode(200);
        return letter;
    }

    Response reply(Client unit, long letter) {
        return unit.post(
                "/letters/" + letter + "/reply",
                Map.of("text", "已制定整改计划，十月底前补齐", "evidence", List.of(unit.proof("整改计划.pdf"))));
    }

    Response verify(Client by, long letter, String decision, @Nullable String reason) {
        Map<String, Object> sent = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            sent.put("reason", reason);
        }
        return by.post("/letters/" + letter + "/verification", sent);
    }

    JsonPath letter(long id) {
        return office.read("/letters/" + id);
    }

    void clock(String instant) {
        office.moveClockTo(instant);
    }
}
