package org.guatu.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guatu.fuzz.Contract.Call;
import org.guatu.fuzz.Contract.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * One request of a run, as it goes over the wire.
 *
 * @param what who calls what, for whoever reads of it
 * @param address as it is sent
 * @param english whether its reader wants English
 */
record HostileRequest(String what, String address, Call call, boolean english, byte[] bytes) {
    private static final List<String> ACCEPTS = List.of(
            "garbage",
            "*/*",
            "",
            ",",
            "text/html",
            "application/json",
            "application/xml",
            "a/b;q=x",
            "text/html;q=2",
            "/",
            "*/json",
            "image/png, garbage");
    private static final List<String> TYPES = List.of(
            "garbage",
            "",
            "text/plain",
            "application/xml",
            "application/json;charset=nonsense",
            "application/json;charset=utf-16",
            "multipart/form-data",
            "multipart/form-data; boundary=other",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=nonsense",
            "/",
            "a/b/c");

    /** Who signs the request in: a header of it, empty for nobody. */
    record Reader(String account, String header) {}

    static HostileRequest of(Call call, Office office, Reader reader, Chance chance) {
        boolean english = chance.in100(30);
        String sentTo = "";
        String path = call.path();
        if (!call.api() && call.verb().equals("POST") && chance.in100(70)) {
            sentTo = office.formOf(call, chance);
        }
        for (Parameter one : call.in("path")) {
            path = path.replace("{" + one.name() + "}", place(one, call, office, chance));
        }
        path = sentTo.isEmpty() ? path.replaceAll("\\{[^}]*\\}", "form") : sentTo;
        String address = path + query(call, office, chance);
        String type = call.api() ? call.bodyType() : call.multipart() ? call.bodyType() : form(call);
        byte[] body = body(call, type, path, office, chance);
        if (type != null) {
            type = type.startsWith("multipart") ? type + "; boundary=" + HostileForm.BOUNDARY : type;
            type = chance.in100(6) ? chance.of(TYPES) : type;
        }
        ByteText sent = new ByteText()
                .add(call.verb() + " " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + office.port() + "\r\n")
                .add("Connection: close\r\n")
                .add(reader.header())
                .add("Accept-Language: " + (english ? "en" : chance.any("zh-CN", "zh", "x-y;q=9", "", "*")) + "\r\n");
        if (chance.in100(25)) {
            sent.add("Accept: " + chance.of(ACCEPTS) + "\r\n");
        }
        if (chance.in100(10)) {
            sent.add("If-Match: " + chance.any("\"0\"", "\"1\"", "*", "garbage", "\"99999999999\"", "W/\"1\"", "")
                    + "\r\n");
        }
        if (chance.in100(10)) {
            sent.add("Idempotency-Key: " + chance.any("k1", "k2", "k".repeat(130), "", "\u00e9") + "\r\n");
        }
        if (type != null || body.length > 0) {
            sent.add(type == null ? "" : "Content-Type: " + type + "\r\n")
                    .add("Content-Length: " + body.length + "\r\n");
        }
        sent.add("\r\n").add(body);
        return new HostileRequest(
                reader.account() + ": " + call.verb() + " " + address, address, call, english, sent.bytes());
    }

    private static @Nullable String form(Call call) {
        return call.verb().equals("POST") ? "application/x-www-form-urlencoded" : null;
    }

    private static byte[] body(Call call, @Nullable String type, String path, Office office, Chance chance) {
        if (type == null) {
            return new byte[0];
        }
        if (type.startsWith("multipart")) {
            return new HostileForm(chance).multipart(call.body());
        }
        String text = call.api()
                ? new HostileJson(chance, office.idsOf(call.path())).body(call.body())
                : new HostileForm(chance).encoded(office.fieldsOf(path));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (chance.in100(2) && bytes.length > 4) {
            bytes[chance.below(bytes.length)] = (byte) 0xC3;
        }
        return bytes;
    }

    /** A value in the path, most often of something that there is. */
    private static String place(Parameter one, Call call, Office office, Chance chance) {
        if (one.name().equals("year") && chance.in100(80)) {
            return "2024";
        }
        boolean number = one.schema().path("type").toString().contains("integer");
        return chance.in100(85)
                ? chance.of(number ? office.idsOf(call.path()) : office.codesOf(call.path()))
                : chance.any(
                        "0",
                        "-1",
                        "99999999999999999999",
                        "abc",
                        "%00",
                        "%",
                        "%zz",
                        "%F0%9F%9A%80",
                        "2024-01-01",
                        "..",
                        ";x",
                        "1.0",
                        "%2F",
                        "x".repeat(400),
                        "+",
                        "%E9");
    }

    private static String query(Call call, Office office, Chance chance) {
        List<String> parts = new ArrayList<>();
        for (Parameter one : call.in("query")) {
            if (chance.in100(35)) {
                parts.add(one.name() + "=" + asked(one, office, chance));
            }
        }
        if (chance.in100(3)) {
            parts.add(chance.any("unknown=1", "=", "&", "%=%", "a=%", "limit=5&limit=x"));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String asked(Parameter one, Office office, Chance chance) {
        if (chance.in100(60)) {
            if (one.schema().has("enum")) {
                return chance.of(one.schema().get("enum").valueStream().toList())
                        .asText();
            }
            return one.schema().path("type").toString().contains("integer")
                    ? chance.any(chance.of(office.idsOf(call(one))), "1", "5", "2024")
                    : chance.any(
                            "unit", "month", "area", "2024-03-01", "RED", "D041", "xlsx", "RED_YELLOW", "list", "docx");
        }
        String value = chance.any(
                "",
                "abc",
                "-1",
                "0",
                "99999999999999999999",
                "2147483647",
                "2024-13-45",
                "9999-12-31",
                "0000-00-00",
                "\uD83D\uDE80",
                "a\u0000b",
                "长".repeat(100),
                "x".repeat(2_000),
                "%_\\",
                "' or 1=1 --");
        return chance.in100(5)
                ? chance.any("%", "%zz", "%C3%28", "+")
                : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String call(Parameter one) {
        return one.name().equals("list") ? "/lists" : "/tasks";
    }
}
