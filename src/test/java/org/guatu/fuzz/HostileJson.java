package org.guatu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bodies by the schema of a call, some as they should be and most with something in them that nobody could mean. */
final class HostileJson {
    private static final String LONG = "长".repeat(70_000);
    private static final String LONGER_THAN_A_COLUMN = "长".repeat(300);

    private final Chance chance;
    private final List<String> ids;

    HostileJson(Chance chance, List<String> ids) {
        this.chance = chance;
        this.ids = ids;
    }

    String body(JsonNode schema) {
        return switch (chance.below(30)) {
            case 0 -> "";
            case 1 -> chance.any("null", "[]", "\"text\"", "7", "{}", "{", "[{}]", "true", "\u0000", "{\"\":1}");
            case 2 -> cut(value(schema, "", 10));
            case 3 -> value(schema, "", 10) + value(schema, "", 10);
            case 4 -> "[".repeat(2_000);
            default -> value(schema, "", chance.any(0, 5, 5, 15, 40));
        };
    }

    private String cut(String text) {
        return text.substring(0, chance.below(text.length() + 1));
    }

    /** A value of the schema; of a hundred parts of it so many are wrong. */
    String value(JsonNode schema, String name, int wrong) {
        if (!schema.path("type").asText(schema.path("type").path(0).asText()).equals("object") && chance.in100(wrong)) {
            return wrong();
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, wrong);
            case "array" -> array(schema, name, wrong);
            case "integer" -> integer(name);
            case "number" -> chance.any("0", "50", "100", "12.5", "-1", "1e3", "99999999999");
            case "boolean" -> chance.any("true", "false");
            default -> quoted(text(schema, name));
        };
    }

    private String object(JsonNode schema, int wrong) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : schema.path("properties").properties()) {
            if (!chance.in100(wrong / 2 + 4)) {
                parts.add(quoted(one.getKey()) + ":" + value(one.getValue(), one.getKey(), wrong));
            }
        }
        if (chance.in100(wrong / 4)) {
            parts.add("\"unknown\":1");
        }
        if (!parts.isEmpty() && chance.in100(wrong / 4)) {
            parts.add(parts.get(0));
        }
        return parts.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String array(JsonNode schema, String name, int wrong) {
        List<String> parts = new ArrayList<>();
        for (int i = chance.any(0, 1, 1, 2, 3); i > 0; i--) {
            parts.add(value(schema.path("items"), name, wrong));
        }
        if (chance.in100(wrong / 4)) {
            parts.add("null");
        }
        return parts.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private String integer(String name) {
        if (name.toLowerCase(java.util.Locale.ROOT).contains("year")) {
            return chance.any("2024", "2024", "2023", "2025", "0", "-1", "99999");
        }
        return chance.in100(60) ? chance.of(ids) : chance.any("0", "1", "2", "100", "-1", "2147483647");
    }

    private String text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return chance.of(schema.get("enum").valueStream().toList()).asText();
        }
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return chance.any("2024-06-30", "2024-12-31", "2024-02-29", "0001-01-01", "9999-12-31");
        }
        if (format.equals("date-time")) {
            return chance.any("2024-06-30T09:00:00+08:00", "0001-01-01T00:00:00Z");
        }
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("address")) {
            return chance.any("http://127.0.0.1:9/x", "http://", "", "127.0.0.1");
        }
        if (lower.contains("unit") || lower.contains("lead") || lower.contains("code")) {
            return chance.any("D041", "D016", "D011", "T001", "X999", "", "区司法局");
        }
        if (lower.contains("period")) {
            return chance.any("2024-Q1", "2024-03", "2024", "INTERIM", "2024-Q9", "");
        }
        return chance.any(
                "已完成", "Fine", "", "  ", "依法治区办", "2024-03-01", "B", "ACCEPT", "RETURN", "1", LONGER_THAN_A_COLUMN);
    }

    /** What fits nowhere, or not here. */
    private String wrong() {
        return chance.any(
                "null",
                "{}",
                "[]",
                "[null]",
                "true",
                "-1",
                "1e400",
                "9".repeat(30),
                "9".repeat(1_200),
                "0.1",
                "NaN",
                quoted(""),
                quoted("abc"),
                quoted("\uD83D\uDE80\uD83D\uDE80"),
                quoted(LONGER_THAN_A_COLUMN),
                quoted("x".repeat(12_000)),
                quoted(LONG),
                "\"a\\u0000b\"",
                "\"a\\ud800b\"",
                quoted("9999999999"),
                quoted("区\u202E局法司"),
                quoted("{#include x}${7*7}"),
                quoted("'; DROP TABLE task; --"));
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
