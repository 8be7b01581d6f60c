package org.guatu.rights;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.support.Client;
import org.hamcrest.Matchers;

/** The words by which texts are known again, and the ids of what was made with them. */
final class Marks {
    private final Map<String, Set<String>> ids = new TreeMap<>();
    private final Set<String> marks = new TreeSet<>();
    private final String tag;

    Marks() {
        this("");
    }

    /** @param tag what stands in every word, where there are several offices */
    Marks(String tag) {
        this.tag = tag;
    }

    /** A text that stands nowhere else. */
    String mark(String text) {
        marks.add(text);
        return word(text);
    }

    private String word(String text) {
        return "暗记" + tag + text + "终";
    }

    Set<String> all() {
        return marks;
    }

    boolean stands(String text, String mark) {
        return text.contains(word(mark));
    }

    /** What there is to be asked for, by the beginning of its address. */
    Set<String> ids(String word) {
        return ids.getOrDefault(word, Set.of("1"));
    }

    Map<String, Set<String>> known() {
        return ids;
    }

    /** Asks for so many of each kind, the first and the last among them. */
    void keep(int ofAKind) {
        ids.replaceAll((word, all) -> {
            TreeSet<String> few = new TreeSet<>(all);
            while (few.size() > ofAKind) {
                few.remove(few.higher(few.first()));
            }
            return few;
        });
    }

    /** Whether an address names something of the office. */
    boolean named(String address) {
        String way = address.replaceFirst("^/api/v1", "") + "/";
        return ids.entrySet().stream().anyMatch(one -> one.getValue().stream()
                .anyMatch(id -> way.startsWith("/" + one.getKey() + "/" + id + "/")
                        || way.startsWith("/" + one.getKey() + "/" + id + "?")));
    }

    void know(String word, Object id) {
        ids.computeIfAbsent(word, none -> new TreeSet<>()).add(String.valueOf(id));
    }

    /** What an act made; known by its id from now on, and answered as an address. */
    String made(String word, Response answer) {
        var made = answer.then().statusCode(201).extract().jsonPath();
        Object id = made.get("id") == null ? made.get("card.id") : made.get("id");
        know(word, id);
        return "/" + word + "/" + id;
    }

    static void done(Response answer) {
        answer.then().statusCode(Matchers.lessThan(300));
    }

    /** Id of a proof whose name is marked. */
    long proof(Client by, String text) {
        long id = by.proof(mark(text) + ".pdf");
        know("evidence", id);
        return id;
    }
}
