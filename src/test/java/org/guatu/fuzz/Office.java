package org.guatu.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guatu.fuzz.Contract.Call;
import org.guatu.fuzz.Contract.Parameter;
import org.guatu.support.Client;
import org.guatu.support.Pages;

/** What there is in the office to ask for: ids and codes by the first word of a path, and the forms of its pages. */
final class Office {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([\\w-]+)");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int PAGES = 60;
    private static final int OF_A_KIND = 2;
    private static final int MOST = 12;

    private final Map<String, List<String>> ids = new TreeMap<>();
    private final Map<String, List<String>> codes = new TreeMap<>();
    private final PageForms forms = new PageForms();
    private final int port;

    Office(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Asks every list of the API for what is in it. */
    void lookThrough(List<Call> calls, Client reader) {
        for (Call call : calls) {
            if (call.api() && call.verb().equals("GET") && call.in("path").isEmpty()) {
                String answer =
                        reader.get(call.path().substring("/api/v1".length())).asString();
                know(ids, call, ID, answer);
                know(codes, call, CODE, answer);
            }
        }
    }

    private static void know(Map<String, List<String>> known, Call call, Pattern what, String answer) {
        Set<String> found = new TreeSet<>();
        what.matcher(answer).results().limit(MOST).forEach(one -> found.add(one.group(1)));
        known.computeIfAbsent(word(call.path()), none -> new ArrayList<>()).addAll(found);
    }

    /** Opens the pages that somebody comes to, for their forms. */
    void walk(Pages reader) {
        List<String> open = new ArrayList<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < open.size() && i < PAGES; i++) {
            String address = open.get(i);
            var page = reader.with().urlEncodingEnabled(false).get(address);
            if (!String.valueOf(page.contentType()).startsWith("text/html")) {
                continue;
            }
            String html = page.asString();
            forms.read(address, html);
            LINK.matcher(html)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("/q/") && !link.contains("sign-out") && seen.add(link))
                    .filter(link -> kinds.merge(link.replaceAll("\\d+", "N").replaceAll("=[^&]*", "="), 1, Integer::sum)
                            <= OF_A_KIND)
                    .forEach(open::add);
        }
    }

    /** What may stand in a call like this where an id is asked for. */
    List<String> idsOf(String path) {
        return of(ids, path, List.of("1", "2", "3"));
    }

    /** As {@link #idsOf} for codes. */
    List<String> codesOf(String path) {
        return of(codes, path, List.of("D041", "D022", "ANNUAL"));
    }

    private static List<String> of(Map<String, List<String>> known, String path, List<String> otherwise) {
        List<String> own = known.getOrDefault(word(path), List.of());
        return own.isEmpty() ? otherwise : own;
    }

    /** Where a form of a page goes that this call takes; empty where no page shows one. */
    String formOf(Call call, Chance chance) {
        String shape = call.path();
        for (Parameter one : call.in("path")) {
            shape = shape.replace("{" + one.name() + "}", "[^/]+");
        }
        String wanted = shape;
        List<String> fitting =
                forms.addresses().stream().filter(one -> one.matches(wanted)).toList();
        return fitting.isEmpty() ? "" : chance.of(fitting);
    }

    List<PageForms.Field> fieldsOf(String address) {
        return forms.of(address);
    }

    private static String word(String path) {
        return path.replaceFirst("^/api/v1", "").split("/")[1];
    }
}
