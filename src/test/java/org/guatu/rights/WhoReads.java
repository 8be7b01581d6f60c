package org.guatu.rights;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.fuzz.Contract;
import org.guatu.fuzz.Contract.Call;
import org.guatu.support.Client;

/** A table of texts and who reads them, compared with what everybody comes to see. */
final class WhoReads {
    private static final int ADDRESSES = 4;

    private final Map<String, Set<String>> readers = new TreeMap<>();
    private final List<String> accounts;

    /**
     * @param accounts all who are asked about
     * @param groups names of the table that stand for several of them
     * @param table a text and its readers, row by row
     */
    WhoReads(List<String> accounts, Map<String, List<String>> groups, String table) {
        this.accounts = accounts;
        table.lines()
                .map(row -> List.of(row.split(" +")))
                .forEach(row -> readers.put(
                        row.get(0),
                        row.stream()
                                .skip(1)
                                .flatMap(one -> groups.getOrDefault(one, List.of(one)).stream())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** What is read that should not be, and what is not that should; empty where the table is right. */
    List<String> wrong(Marks marks, String password, Predicate<Call> asked) {
        List<String> wrong = new ArrayList<>();
        Stream.concat(marks.all().stream(), readers.keySet().stream())
                .filter(one -> !marks.all().contains(one) || !readers.containsKey(one))
                .forEach(one -> wrong.add(one + " is either not in the table or not marked"));
        Reading reading = new Reading(
                marks, Contract.served().calls().stream().filter(asked).toList());
        for (String account : accounts) {
            Map<String, List<String>> seen = seen(reading, account, password);
            readers.forEach((text, allowed) -> {
                List<String> where = seen.getOrDefault(text, List.of());
                if (allowed.contains(account) && where.isEmpty()) {
                    wrong.add(account + " does not come to read " + text);
                } else if (!allowed.contains(account) && !where.isEmpty()) {
                    wrong.add(account + " reads " + text + " at "
                            + where.stream().limit(ADDRESSES).toList());
                }
            });
        }
        return wrong;
    }

    private static Map<String, List<String>> seen(Reading reading, String account, String password) {
        String session = Client.session(account, password);
        Client client = Client.as(account, password);
        return reading.of(client::with, () -> byBrowser(session));
    }

    private static RequestSpecification byBrowser(String session) {
        return RestAssured.given().cookie("guatu", session).redirects().follow(false);
    }
}
