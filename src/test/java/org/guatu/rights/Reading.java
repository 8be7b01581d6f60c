package org.guatu.rights;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.fuzz.Contract.Call;
import org.guatu.fuzz.Contract.Parameter;

/** Everything that one person can read: every call and page of the contract, of everything that there is. */
final class Reading {
    private static final Map<String, String> ASKED = Map.of(
            "year", "2024",
            "limit", "500",
            "rows", "unit",
            "columns", "month",
            "row", "D041",
            "column", "2024-03",
            "from", "2024-01-01",
            "to", "2024-04-09");
    /** What it tells, that there is something new, never ends. */
    private static final String ENDLESS = "/notices/stream";

    private static final List<String> PACKED_FORMATS = List.of("docx", "xlsx", "csv");

    private final Marks marks;
    private final List<Call> calls;

    Reading(Marks marks, List<Call> calls) {
        this.marks = marks;
        this.calls = calls.stream()
                .filter(call -> call.verb().equals("GET") && !call.path().equals(ENDLESS))
                .toList();
    }

    /** Which marks the person comes to see, and at which addresses first. */
    Map<String, List<String>> of(Supplier<RequestSpecification> api, Supplier<RequestSpecification> pages) {
        Map<String, List<String>> seen = new TreeMap<>();
        each(api, pages, (address, answer) -> {
            if (answer.statusCode() == 200) {
                String text = text(answer);
                marks.all().stream().filter(mark -> marks.stands(text, mark)).forEach(mark -> seen.computeIfAbsent(
                                mark, none -> new ArrayList<>())
                        .add(address));
            }
        });
        return seen;
    }

    /** Asks for everything; every answer with its address. */
    void each(
            Supplier<RequestSpecification> api,
            Supplier<RequestSpecification> pages,
            BiConsumer<String, Response> answered) {
        for (Call call : calls) {
            for (String address : addresses(call)) {
                answered.accept(
                        address,
                        (call.api() ? api : pages)
                                .get()
                                .urlEncodingEnabled(false)
                                .get(address));
            }
        }
    }

    /** The addresses of a call about everything that is known. */
    static Stream<String> filled(Call call, Marks marks) {
        return new Reading(marks, List.of()).addresses(call).stream();
    }

    private List<String> addresses(Call call) {
        List<String> addresses = new ArrayList<>(List.of(call.path()));
        for (Parameter one : call.in("path")) {
            List<String> filled = new ArrayList<>();
            for (String address : addresses) {
                for (String value : values(call.path(), one.name())) {
                    filled.add(address.replace("{" + one.name() + "}", value));
                }
            }
            addresses = filled;
        }
        List<String> asked = new ArrayList<>();
        for (String address : addresses) {
            for (String format : formats(call)) {
                asked.add(address.replaceAll("\\{[^}]*\\}", "1") + query(call, format));
            }
        }
        return asked;
    }

    private List<String> values(String path, String name) {
        if (name.equals("year")) {
            return List.of("2024");
        }
        String way = path.replaceFirst("^/api/v1", "").substring(1);
        String word = way.substring(0, way.indexOf("/{"));
        return List.copyOf(marks.ids(word));
    }

    private static List<String> formats(Call call) {
        return call.in("query").stream().anyMatch(one -> one.name().equals("format")) ? PACKED_FORMATS : List.of("");
    }

    private static String query(Call call, String format) {
        List<String> parts = new ArrayList<>();
        for (Parameter one : call.in("query")) {
            if (one.name().equals("format")) {
                parts.add("format=" + format);
            } else if (ASKED.containsKey(one.name())) {
                parts.add(one.name() + "=" + ASKED.get(one.name()));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** What stands in an answer, the names of files and what is in packed ones included. */
    static String text(Response answer) {
        String named = answer.getHeader("Content-Disposition");
        String name = named == null ? "" : URLDecoder.decode(named, StandardCharsets.UTF_8);
        byte[] body = answer.asByteArray();
        boolean packed = body.length > 2 && body[0] == 'P' && body[1] == 'K';
        return name + (packed ? unpacked(body) : new String(body, StandardCharsets.UTF_8));
    }

    private static String unpacked(byte[] file) {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (part.getName().endsWith(".xml")) {
                    byte[] content = zip.getInputStream(part).readAllBytes();
                    text.append(new String(content, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
                }
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
