package org.guatu.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guatu.rights.Marks.done;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.guatu.fuzz.Contract;
import org.guatu.fuzz.Contract.Call;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.ChangedTasks;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two regions at work on one server: nobody of one reads, finds or moves anything of the other, over any call and page
 * that there is. A region's condition that is left out of a query turns this red.
 */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class TwoRegionsTest {
    private static final List<String> READERS = List.of(
            "office",
            "leader",
            "committee",
            "evaluator",
            "inspector",
            "admin",
            "security",
            "auditor",
            "d041",
            "observer");

    private static final List<String> ACTORS = List.of("office", "admin", "security", "d041");
    private static final List<String> KNOWERS =
            List.of("office", "admin", "security", "inspector", "evaluator", "d041");
    /** So many of each kind are asked for: one would do, two tell the first from the last. */
    private static final int OF_A_KIND = 2;

    /** Words that only one region has: what was written there, what its tasks, units and people are called. */
    private static final Pattern OF_THE_FIRST =
            Pattern.compile("暗记甲|甲(?:共同|申请|退回|将要|别家)|陈敏|顾向阳|沈志远|陆建华|许文静|何清源|钱程|孟正|方晴|严立");

    private static final Pattern OF_THE_SECOND = Pattern.compile("暗记乙|乙区|乙某|乙中共|乙(?:共同|申请|退回|将要|别家)");
    private static final Pattern LINK = Pattern.compile("href=\"/([a-z][a-z/-]*?)/(\\d+)[\"/?#]");
    private static final Set<Integer> HIDDEN = Set.of(403, 404);
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 415, 422);

    @Inject
    SampleOffice sample;

    @Inject
    SecondRegion neighbours;

    @Inject
    RegionWatch watch;
    /** Where the screens of each office show its chart. */
    private final Map<MarkedOffice, String> screens = new HashMap<>();

    private String password;

    @AfterEach
    void stop() {
        watch.end();
    }

    @Test
    void nobody_of_a_region_comes_upon_anything_of_another() {
        password = sample.password();
        neighbours.open(password);
        watch.begin();
        MarkedOffice first = new MarkedOffice(password, MarkedOffice.Naming.ofSample("甲"));
        MarkedOffice second = new MarkedOffice(password, SecondRegion.naming());
        play(first, second);
        List<Call> calls = Contract.served().calls();
        know(first, "", calls);
        know(second, SecondRegion.ACCOUNTS, calls);

        List.of(first, second).forEach(office -> office.marks().keep(OF_A_KIND));

        List<String> wrong = new ArrayList<>();
        READERS.forEach(account -> look(account, second.marks(), OF_THE_SECOND, calls, wrong));
        ACTORS.forEach(account -> look(SecondRegion.ACCOUNTS + account, first.marks(), OF_THE_FIRST, calls, wrong));
        ACTORS.forEach(account -> act(account, second.marks(), calls, wrong));
        screen(first, OF_THE_FIRST, OF_THE_SECOND, wrong);
        screen(second, OF_THE_SECOND, OF_THE_FIRST, wrong);

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(wrong).as("what is read or moved across the border").isEmpty();
            all.assertThat(watch.crossed())
                    .as("rows that a query loads for another region")
                    .isEmpty();
            all.assertThat(watch.pointing())
                    .as("rows that point into another region")
                    .isEmpty();
        });
        assertThat(second.marks().known().keySet())
                .as("what the second region has, so that it can be missed")
                .contains(
                        "lists",
                        "tasks",
                        "reports",
                        "letters",
                        "urgings",
                        "findings",
                        "inspections",
                        "suggestions",
                        "instructions",
                        "extensions",
                        "evidence",
                        "analyses",
                        "debriefings",
                        "evaluations",
                        "list-evaluations",
                        "imports",
                        "links",
                        "channels",
                        "invitations",
                        "displays",
                        "dependencies",
                        "substitutions",
                        "handovers",
                        "accounts",
                        "kinds");
    }

    private void play(MarkedOffice first, MarkedOffice second) {
        List<MarkedOffice> both = List.of(first, second);
        both.forEach(MarkedOffice::issued);
        first.tasks().office.moveClockTo("2024-01-22T09:00:00+08:00");
        first.tasks().office.moveClockTo("2024-04-09T10:00:00+08:00");
        both.forEach(MarkedOffice::worked);
        both.forEach(this::furnished);
        ownDayAndKind(second);
        first.tasks().office.moveClockTo("2024-12-02T09:00:00+08:00");
        both.forEach(TwoRegionsTest::judged);
    }

    /** One of its tasks waits for another, and a unit carries a few at once. */
    private static void scheduled(ChangedTasks tasks, Marks marks) {
        List<Map<String, Object>> all = tasks.office.all("/tasks");
        Response waits = tasks.office.post(
                "/dependencies",
                Map.of("before", all.get(0).get("code"), "after", all.get(1).get("code")));
        done(waits);
        marks.know("dependencies", waits.path("id"));
        Map<?, ?> lead = (Map<?, ?>) all.get(0).get("lead");
        done(tasks.office.put("/schedule/limits/" + lead.get("code"), Map.of("tasks", 3)));
    }

    /** What an office has besides its year's work. */
    private void furnished(MarkedOffice office) {
        ChangedTasks tasks = office.tasks();
        Marks marks = office.marks();
        done(tasks.as("admin")
                .post(
                        "/channels",
                        Map.of(
                                "kind",
                                "WEBHOOK",
                                "name",
                                marks.mark("channelName"),
                                "address",
                                "http://127.0.0.1:9/hook",
                                "secret",
                                "0123456789abcdef")));
        done(tasks.office.post(
                "/invitations",
                Map.of("name", marks.mark("invitationName"), "contact", marks.mark("invitationContact"))));
        Response screen = tasks.office.post("/displays", Map.of("name", marks.mark("displayName")));
        String path = screen.then().statusCode(201).extract().path("path");
        // Whoever has shown it before is not kept out by what others guess from there.
        RestAssured.get(path).then().statusCode(200);
        screens.put(office, path);
        Object analysis = tasks.office
                .post("/analyses", Map.of("month", "2024-04"))
                .then()
                .statusCode(201)
                .extract()
                .path("card.id");
        done(tasks.office.put(
                "/analyses/" + analysis + "/sections/totals", Map.of("words", marks.mark("analysisWords"))));
        marks.know("analyses", analysis);
        done(tasks.as("leader").put("/me/subscription", Map.of("own", true)));
        long spanning = tasks.issue(
                2023,
                2025,
                ChangedTasks.row(1, office.marks().mark("planTask"), office.unit("区数据局"), "", "2025年6月底前", "年报"));
        marks.know("lists", spanning);
        marks.know(
                "imports",
                tasks.office
                        .upload(
                                "/imports",
                                "一.csv",
                                "任务名称,牵头单位\n".getBytes(UTF_8),
                                Map.of("kind", "ANNUAL", "year", 2024))
                        .path("id"));
        Object plan = tasks.office.all("/tasks?list=" + spanning).get(0).get("id");
        List<String> served = List.copyOf(marks.known().get("tasks"));
        done(tasks.office.post("/links", Map.of("from", plan, "to", Long.valueOf(served.get(4)), "type", "REFERENCE")));
        done(tasks.office.post("/list-evaluations", Map.of("list", spanning, "kind", "MID_TERM")));
        scheduled(tasks, marks);
        done(tasks.as("inspector")
                .post(
                        "/substitutions",
                        Map.of(
                                "substitute",
                                person(tasks, "evaluator2"),
                                "from",
                                "2024-04-10",
                                "to",
                                "2024-04-30",
                                "reason",
                                marks.mark("absenceReason"))));
        done(tasks.as("security")
                .post(
                        "/handovers",
                        Map.of(
                                "leaver",
                                person(tasks, "d037"),
                                "receiver",
                                person(tasks, "d036"),
                                "on",
                                "2024-05-06",
                                "reason",
                                marks.mark("leavingReason"))));
    }

    /** All pages of an office's screen: tasks of its own, and nothing of the other. */
    private void screen(MarkedOffice office, Pattern own, Pattern other, List<String> wrong) {
        String path = screens.get(office);
        Response first = RestAssured.get(path);
        int pages = Integer.parseInt(first.asString().replaceAll("(?s).*class=\"wall-when\".*?/ (\\d+) 页.*", "$1"));
        StringBuilder shown = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            shown.append(RestAssured.get(path + "?page=" + page).asString());
        }
        if (!own.matcher(shown).find()) {
            wrong.add("the screen at " + path + " shows nothing of its own");
        }
        if (other.matcher(shown).find()) {
            wrong.add("the screen at " + path + " shows what is of the other region");
        }
    }

    private static void ownDayAndKind(MarkedOffice second) {
        Client admin = second.tasks().as("admin");
        done(admin.put(
                "/calendar/days/2024-05-09",
                Map.of("working", false, "name", second.marks().mark("ownDay"))));
        Map<String, Object> kind =
                Map.of("code", "OF_ITS_OWN", "name", second.marks().mark("ownKind"), "englishName", "Of its own");
        String code =
                admin.post("/kinds", kind).then().statusCode(201).extract().path("code");
        second.marks().know("kinds", code);
    }

    private static Object person(ChangedTasks tasks, String username) {
        return tasks.as(username).read("/me").get("person.id");
    }

    /** The year is judged: grades and the evaluation of units. */
    private static void judged(MarkedOffice office) {
        done(office.tasks().office.post("/evaluations", Map.of("year", 2024)));
    }

    /** Whatever can be asked for of an office, from its own lists and the links of its pages. */
    private void know(MarkedOffice office, String accounts, List<Call> calls) {
        List<Call> lists = calls.stream()
                .filter(call -> call.verb().equals("GET") && call.in("path").isEmpty())
                .toList();
        for (String account : KNOWERS) {
            asking(accounts + account, office.marks(), lists, (address, answer) -> {
                String text = answer.statusCode() == 200 ? answer.asString() : "";
                if (address.startsWith("/api/v1/") && text.startsWith("{\"items\"")) {
                    String word = address.substring("/api/v1/".length()).replaceAll("\\?.*", "");
                    List<Map<String, Object>> items = answer.jsonPath().getList("items");
                    items.stream()
                            .map(one -> one.get("id"))
                            .filter(Number.class::isInstance)
                            .forEach(id -> know(office.marks(), word, id));
                } else {
                    LINK.matcher(text).results().forEach(link -> know(office.marks(), link.group(1), link.group(2)));
                }
            });
        }
    }

    private static void know(Marks marks, String word, Object id) {
        if (marks.known().getOrDefault(word, Set.of()).size() < OF_A_KIND) {
            marks.know(word, id);
        }
    }

    private void look(String account, Marks others, Pattern words, List<Call> calls, List<String> wrong) {
        asking(account, others, calls, (address, answer) -> {
            if (answer.statusCode() == 200
                    && words.matcher(Reading.text(answer)).find()) {
                wrong.add(account + " reads of the other region at " + address);
            }
            if (others.named(address) && !hidden(address, answer)) {
                wrong.add(account + " is answered " + answer.statusCode() + " at " + address);
            }
        });
    }

    /** A form's address leads to its page, which is asked for too; a word of the wrong kind is told before anything is looked up. */
    private static boolean hidden(String address, Response answer) {
        int status = answer.statusCode();
        String location = answer.getHeader("Location");
        return HIDDEN.contains(status)
                || status == 422 && address.contains("format=")
                || status == 400 && address.contains("?")
                || status == 303
                        && location != null
                        && leadsHome(address, URI.create(location).getPath());
    }

    private static boolean leadsHome(String address, String to) {
        return to.equals("/me") || address.startsWith(to);
    }

    private void act(String account, Marks others, List<Call> calls, List<String> wrong) {
        Client client = Client.as(account, password);
        calls.stream()
                .filter(call -> call.api() && !call.verb().equals("GET"))
                .flatMap(call ->
                        Reading.filled(call, others).filter(others::named).map(to -> Map.entry(call, to)))
                .forEach(one -> {
                    int status = act(client, one.getKey(), one.getValue()).statusCode();
                    if (!REFUSED.contains(status)) {
                        wrong.add(account + " is answered " + status + " to "
                                + one.getKey().verb() + " " + one.getValue());
                    }
                });
    }

    private static Response act(Client client, Call call, String address) {
        RequestSpecification with = client.with().urlEncodingEnabled(false);
        return call.bodyType() == null
                ? with.request(call.verb(), address)
                : with.body(Map.of()).request(call.verb(), address);
    }

    private void asking(String account, Marks marks, List<Call> calls, BiConsumer<String, Response> answered) {
        Client client = Client.as(account, password);
        String session = Client.session(account, password);
        new Reading(marks, calls)
                .each(
                        client::with,
                        () -> RestAssured.given()
                                .cookie("guatu", session)
                                .redirects()
                                .follow(false),
                        answered);
    }
}
