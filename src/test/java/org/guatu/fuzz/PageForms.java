package org.guatu.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms that pages show, by where they are sent: their fields with what stands in them. */
final class PageForms {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"?#]*)");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Map<String, List<Field>> fields = new TreeMap<>();

    record Field(String name, String value) {}

    void read(String address, String page) {
        FORM.matcher(page)
                .results()
                .filter(form -> form.group(1).contains("post"))
                .forEach(form -> {
                    String to = ACTION.matcher(form.group(1))
                            .results()
                            .map(one -> one.group(1))
                            .filter(one -> !one.isEmpty())
                            .findFirst()
                            .orElse(address);
                    fields.putIfAbsent(to, fields(form.group(2)));
                });
    }

    private static List<Field> fields(String form) {
        List<Field> found = new ArrayList<>();
        FIELD.matcher(form)
                .results()
                .forEach((MatchResult one) -> found.add(new Field(
                        one.group(1),
                        VALUE.matcher(one.group())
                                .results()
                                .map(value -> value.group(1))
                                .findFirst()
                                .orElse("已完成"))));
        return found;
    }

    List<String> addresses() {
        return List.copyOf(fields.keySet());
    }

    List<Field> of(String address) {
        return fields.getOrDefault(address, List.of());
    }
}
