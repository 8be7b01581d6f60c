package org.guatu.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.guatu.trial.Journal.Entry;
import org.guatu.trial.Journal.Kind;

/**
 * Works on tasks that are nobody else's, in the parts of all who have to do with them, as chance says: hands in, accepts,
 * returns, takes back, drafts orders, signs and serves them. What was acknowledged it relies on: were it lost or done
 * twice, the next act would be refused.
 */
final class Clerk implements Runnable {
    private static final int LOST = 409;
    private static final int TRIES = 50;
    private static final List<String> PERIODS = List.of("2024-01", "2024-02", "2024-03");

    private final Asking asking;
    private final Journal journal;
    private final Map<String, String> tokens;
    private final List<Desk> desks;
    private final Random chance;
    private final BooleanSupplier over;

    /** A task, and what has become of its reports and its order so far. */
    private static final class Desk {
        private final long task;
        private final String lead;
        private final Map<String, Long> waiting = new HashMap<>();
        private final Map<String, Long> accepted = new HashMap<>();
        private long letter;
        private Kind letterNext = Kind.DRAFT;

        Desk(long task, String lead) {
            this.task = task;
            this.lead = lead;
        }
    }

    /**
     * @param tasks by id, and the account of the unit that leads each
     * @param tokens by account
     * @param over whether there is nothing more to do
     */
    Clerk(
            Asking asking,
            Journal journal,
            Map<Long, String> tasks,
            Map<String, String> tokens,
            long seed,
            BooleanSupplier over) {
        this.asking = asking;
        this.journal = journal;
        this.tokens = tokens;
        this.desks = tasks.entrySet().stream()
                .map(one -> new Desk(one.getKey(), one.getValue()))
                .toList();
        this.chance = new Random(seed);
        this.over = over;
    }

    @Override
    public void run() {
        try {
            while (!over.getAsBoolean()) {
                Desk desk = desks.get(chance.nextInt(desks.size()));
                if (chance.nextInt(8) == 0) {
                    goOnWithTheLetter(desk);
                } else {
                    goOnWithAReport(desk, PERIODS.get(chance.nextInt(PERIODS.size())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOnWithAReport(Desk desk, String period) throws InterruptedException {
        Long waiting = desk.waiting.get(period);
        Long accepted = desk.accepted.get(period);
        if (waiting != null) {
            decide(desk, period, waiting);
        } else if (accepted != null) {
            act(
                    Kind.WITHDRAW,
                    "office",
                    "/reports/" + accepted + "/withdrawal",
                    desk,
                    accepted,
                    "{\"reason\":\"数据须重核\"}");
            desk.accepted.remove(period);
        } else {
            desk.waiting.put(period, submit(desk, period));
        }
    }

    private long submit(Desk desk, String period) throws InterruptedException {
        return act(
                Kind.SUBMIT,
                desk.lead,
                "/tasks/" + desk.task + "/reports",
                desk,
                0,
                "{\"period\":\"" + period + "\",\"percent\":20,\"done\":\"已推进，凭证KEY\"}");
    }

    private void decide(Desk desk, String period, long report) throws InterruptedException {
        boolean good = chance.nextInt(3) > 0;
        act(
                good ? Kind.ACCEPT : Kind.RETURN,
                "reviewer",
                "/reports/" + report + "/decision",
                desk,
                report,
                good ? "{\"decision\":\"ACCEPT\",\"grade\":\"B\"}" : "{\"decision\":\"RETURN\",\"reason\":\"请补充数据\"}");
        desk.waiting.remove(period);
        if (good) {
            desk.accepted.put(period, report);
        }
    }

    private void goOnWithTheLetter(Desk desk) throws InterruptedException {
        switch (desk.letterNext) {
            case DRAFT -> {
                desk.letter = act(
                        Kind.DRAFT,
                        "leader",
                        "/letters",
                        desk,
                        0,
                        "{\"task\":" + desk.task + ",\"trigger\":\"URGENT\",\"reason\":\"省级督察反馈须立即办理\"}");
                desk.letterNext = Kind.SIGN;
            }
            case SIGN -> {
                act(Kind.SIGN, "reviewer", "/letters/" + desk.letter + "/approval", desk, desk.letter, "");
                desk.letterNext = Kind.SERVE;
            }
            case SERVE -> {
                act(Kind.SERVE, "office", "/letters/" + desk.letter + "/service", desk, desk.letter, "");
                desk.letterNext = Kind.SUBMIT;
            }
            default -> {
                // It lies with the unit.
            }
        }
    }

    /** Answers the id of what was made, or the one that was given. */
    private long act(Kind kind, String who, String path, Desk desk, long id, String body) throws InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            String key = new UUID(chance.nextLong(), chance.nextLong()).toString();
            HttpResponse<String> answer =
                    asking.post(String.valueOf(tokens.get(who)), path, key, body.replace("KEY", key));
            if (answer.statusCode() == LOST && answer.body().contains("urn:guatu:platform.conflict")) {
                journal.lostRace();
                continue;
            }
            assertThat(answer.statusCode())
                    .as("%s at %s, after all that was acknowledged: %s", kind, path, answer.body())
                    .isIn(200, 201, 204);
            long made = id == 0 ? Asking.id(answer) : id;
            journal.acknowledged(new Entry(kind, key, desk.task, made));
            return made;
        }
        throw new AssertionError("nothing but lost races at " + path);
    }
}
