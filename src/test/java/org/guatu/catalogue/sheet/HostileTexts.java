package org.guatu.catalogue.sheet;

import static org.guatu.catalogue.sheet.HostileFile.inert;
import static org.guatu.catalogue.sheet.HostileFile.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with plain text, as a table or as paragraphs. */
final class HostileTexts {
    private static final String HEADING = "序号,任务名称,牵头单位\n";

    private HostileTexts() {}

    static List<HostileFile> files() {
        return List.of(
                refused("a million rows", "a.csv", () -> bytes(HEADING + "1,甲,区司法局\n".repeat(900_000))),
                refused("16,384 columns", "a.csv", () -> bytes(HEADING + "甲,".repeat(16_384))),
                refused("a cell of 10 MB", "a.csv", () -> bytes(HEADING + "1,\"" + "甲".repeat(3_300_000) + "\",区司法局")),
                refused(
                        "a quote that is never closed",
                        "a.csv",
                        () -> bytes(HEADING + "1,\"" + "甲\n".repeat(1_000_000))),
                refused("twenty-one megabytes", "a.csv", () -> new byte[21 * 1024 * 1024]),
                refused("NULs", "a.csv", () -> bytes(HEADING + "1,甲\u0000乙,区司法局")),
                refused("text in no encoding", "a.csv", () ->
                        new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80, ',', (byte) 0xFF}),
                refused("half a character of UTF-16", "a.csv", () -> new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}),
                refused("half a surrogate pair in UTF-16", "a.csv", () ->
                        new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, ','}),
                refused("a mark of the encoding and nothing else", "a.csv", () -> bytes("\uFEFF")),
                refused("only commas", "a.csv", () -> bytes(",".repeat(5_000_000))),
                inert("texts that some program would run", "a.csv", HostileTexts::injections),
                inert(
                        "words written from right to left",
                        "a.csv",
                        () -> bytes(HEADING + "1,\u202E甲乙\u202C,\u2066区司法局\u2069")),
                refused("a million paragraphs", "a.txt", () -> bytes("1.甲（责任单位：区司法局）\n".repeat(400_000))),
                inert("twenty thousand tasks", "a.txt", () -> bytes("1.甲（责任单位：区司法局）\n".repeat(20_000))),
                refused("a paragraph of 10 MB", "a.txt", () -> bytes("1.甲（责任单位：" + "区".repeat(3_300_000))),
                inert("nothing but colons", "a.txt", () -> bytes(("甲：".repeat(8_000) + "\n").repeat(400))),
                inert("nothing but labels", "a.txt", () -> bytes(("责任单位：".repeat(5_000) + "\n").repeat(200))),
                inert(
                        "nothing but open brackets",
                        "a.txt",
                        () -> bytes(("（责任单位：" + "（".repeat(30_000) + "\n").repeat(100))),
                inert(
                        "nothing but closed brackets",
                        "a.txt",
                        () -> bytes(("责任单位：甲" + "）".repeat(30_000) + "\n").repeat(100))),
                inert("nothing but numbers", "a.txt", () -> bytes(("1.".repeat(16_000) + "责任单位：甲\n").repeat(200))),
                inert("numbers inside numbers", "a.txt", HostileTexts::staircase),
                inert(
                        "a unit cell of 30,000 names",
                        "a.csv",
                        () -> bytes(HEADING + "1,甲,\"" + "局、".repeat(15_000) + "\"")),
                inert(
                        "a unit cell of 30,000 ands",
                        "a.csv",
                        () -> bytes(HEADING + "1,甲,\"" + "及".repeat(30_000) + "\"")),
                inert(
                        "a deadline of 30,000 dates",
                        "a.csv",
                        () -> bytes("序号,任务名称,牵头单位,完成时限\n1,甲,区司法局," + "6月底前，".repeat(5_000))));
    }

    private static byte[] staircase() {
        String stairs = "第一部分 甲\n第一章 甲\n一、甲\n（一）甲\n1.甲\n（1）甲\n①甲（责任单位：区司法局）\n";
        return bytes(stairs.repeat(2_000));
    }

    private static byte[] injections() {
        return bytes(HEADING
                + HostileFiles.injections().stream()
                        .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                        .map(cell -> String.join(",", "1", cell, "区司法局"))
                        .collect(Collectors.joining("\n")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
