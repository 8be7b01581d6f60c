package org.guatu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as browsers send them, and as none does. */
final class HostileForm {
    static final String BOUNDARY = "----guatu";

    private final Chance chance;

    HostileForm(Chance chance) {
        this.chance = chance;
    }

    /** Fields with their values, now and then with one that cannot be read. */
    String encoded(List<PageForms.Field> fields) {
        if (chance.in100(3)) {
            return chance.any("a=%", "a=%zz&b=1", "%=1", "=&=&", "&&&", "a", "a=%C3%28", "a=%00", "\u0000");
        }
        if (chance.in100(2)) {
            return IntStream.range(0, 1_200).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        }
        String body = fields.stream()
                .filter(one -> !chance.in100(6))
                .flatMap(one -> IntStream.range(0, chance.in100(4) ? 2 : 1).mapToObj(i -> one))
                .map(one -> one.name() + "=" + URLEncoder.encode(value(one.value()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return chance.in100(2) ? body + "&x=%" : body;
    }

    private String value(String usual) {
        return chance.in100(75)
                ? usual
                : chance.any(
                        "",
                        " ",
                        "abc",
                        "-1",
                        "99999999999999999999",
                        "1e400",
                        "2024-13-45",
                        "9999-12-31",
                        "长".repeat(300),
                        "长".repeat(30_000),
                        "a\u0000b",
                        "\uD83D\uDE80",
                        "区\u202E局法司",
                        "{#include x}",
                        "/\\evil",
                        "null");
    }

    /** Parts of a body, a file among them; now and then cut off before the end. */
    byte[] multipart(JsonNode schema) {
        ByteText body = new ByteText();
        List<String> names = new ArrayList<>(schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList());
        if (names.isEmpty()) {
            names.add("file");
        }
        for (String name : names) {
            if (chance.in100(90)) {
                body.add("--" + BOUNDARY + "\r\n");
                if (name.equals("file")) {
                    file(name, body);
                } else {
                    body.add("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                            + value(chance.any("ANNUAL", "2024", "1", "")) + "\r\n");
                }
            }
        }
        if (chance.in100(4)) {
            IntStream.range(0, 1_200)
                    .forEach(i -> body.add(
                            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\n1\r\n"));
        }
        if (chance.in100(4)) {
            body.add(
                    "--" + BOUNDARY + "\r\n" + chance.any("", "garbage\r\n\r\n", "Content-Disposition: \r\n\r\nx\r\n"));
        }
        body.add("--" + BOUNDARY + "--\r\n");
        return chance.in100(15) ? body.upTo(chance.below(body.size() + 1)) : body.bytes();
    }

    private void file(String name, ByteText body) {
        String called = chance.any(
                "a.csv",
                "a.xlsx",
                "a.docx",
                "a.pdf",
                "a.png",
                "",
                "a",
                "..",
                "a\u202Efdp.exe",
                "a.PDF",
                "长".repeat(300));
        body.add("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + called + "\"\r\nContent-Type: "
                + chance.any("text/plain", "application/pdf", "garbage", "") + "\r\n\r\n");
        body.add(chance.any(
                "",
                "%PDF-1.4 x",
                "序号,任务名称,牵头单位,完成时限\n1,开展宣传,区司法局,2024年6月底前\n",
                "序号,任务名称\n\u0000",
                "PK\u0003\u0004 broken",
                "\u00FF\u00D8\u00FF",
                "任务编号,衔接任务\n1,2\n",
                "<html>"));
        body.add("\r\n");
    }
}
