package org.guatu.catalogue.sheet.word;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.guatu.catalogue.sheet.office.PartXml;

/**
 * The automatic numbers of a Word document, counted as Word counts them: they stand nowhere in its text. A number in a
 * format that is not known is left out, so that a task without its number comes before a person.
 */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final int LONGEST_TEXT = 50;

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** @param text with {@code %1} for the number of the first level */
    private record Level(int start, String format, String text, String style, boolean restarts, boolean figuresOnly) {}

    /** A use of a list; uses of the same list go on counting unless they say where to begin. */
    private static final class Instance {
        private String list = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    /** Reads {@code numbering.xml}. */
    void read(InputStream part) throws XMLStreamException {
        PartXml xml = new PartXml(part);
        xml.everyElement(name -> {
            switch (name) {
                case "abstractNum" -> lists.put(xml.attributeOr("abstractNumId", ""), levels(xml));
                case "num" -> instances.put(xml.attributeOr("numId", ""), instance(xml));
                default -> {}
            }
        });
    }

    /** The level of a list that belongs to a paragraph style. */
    int levelOf(String number, String style) {
        return levels(number).entrySet().stream()
                .filter(level -> level.getValue().style().equals(style))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** The number of the next paragraph of a list, such as {@code 1.} or {@code （二）}; empty where it is not known. */
    String next(String number, int level) {
        Instance instance = instances.get(number);
        if (instance == null || level < 0 || level >= LEVELS) {
            return "";
        }
        Map<Integer, Level> levels = levels(number);
        int[] counts = counted.computeIfAbsent(instance.list, list -> new int[LEVELS]);
        if (begun.add(number)) {
            instance.starts.keySet().forEach(begins -> counts[begins] = 0);
        }
        for (int upper = 0; upper < level; upper++) {
            counts[upper] = counts[upper] == 0 ? start(instance, levels, upper) : counts[upper];
        }
        counts[level] = counts[level] == 0 ? start(instance, levels, level) : counts[level] + 1;
        for (int lower = level + 1; lower < LEVELS; lower++) {
            Level below = levels.get(lower);
            counts[lower] = below == null || below.restarts() ? 0 : counts[lower];
        }
        Level own = levels.get(level);
        return own == null || own.text().length() > LONGEST_TEXT ? "" : written(own, levels, counts);
    }

    /** Counts begin at 1 here, so that 0 says that nothing was counted; a list that begins with 0 is not known. */
    private static int start(Instance instance, Map<Integer, Level> levels, int level) {
        Level one = levels.get(level);
        return instance.starts.getOrDefault(level, one == null ? 1 : one.start());
    }

    private static String written(Level own, Map<Integer, Level> levels, int[] counts) {
        StringBuilder written = new StringBuilder();
        String text = own.text();
        for (int at = 0; at < text.length(); at++) {
            int level = at + 1 < text.length() ? text.charAt(at + 1) - '1' : -1;
            if (text.charAt(at) != '%' || level < 0 || level >= LEVELS) {
                written.append(text.charAt(at));
                continue;
            }
            Level one = levels.get(level);
            String format = one == null ? "" : own.figuresOnly() ? "decimal" : one.format();
            String number = NumberFormat.write(counts[level], format);
            if (number.isEmpty()) {
                return "";
            }
            written.append(number);
            at++;
        }
        return own.format().equals("bullet") ? "" : written.toString();
    }

    private Map<Integer, Level> levels(String number) {
        Instance instance = instances.get(number);
        return instance == null ? Map.of() : lists.getOrDefault(instance.list, Map.of());
    }

    private static Map<Integer, Level> levels(PartXml xml) throws XMLStreamException {
        Map<Integer, Level> levels = new HashMap<>();
        xml.children(name -> {
            if (name.equals("lvl")) {
                levels.put(xml.numberOr("ilvl", 0), level(xml));
            }
        });
        return levels;
    }

    private static Level level(PartXml xml) throws XMLStreamException {
        Map<String, String> said = new HashMap<>();
        xml.children(name -> said.put(name, xml.attributeOr("val", "1")));
        return new Level(
                number(said.getOrDefault("start", "1")),
                said.getOrDefault("numFmt", "decimal"),
                said.getOrDefault("lvlText", ""),
                said.getOrDefault("pStyle", ""),
                !said.getOrDefault("lvlRestart", "1").equals("0"),
                said.containsKey("isLgl"));
    }

    private static Instance instance(PartXml xml) throws XMLStreamException {
        Instance instance = new Instance();
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                instance.list = xml.attributeOr("val", "");
            } else if (name.equals("lvlOverride")) {
                int level = Math.min(xml.numberOr("ilvl", 0), LEVELS - 1);
                xml.children(inner -> {
                    if (inner.equals("startOverride")) {
                        instance.starts.put(level, xml.numberOr("val", 1));
                    }
                });
            }
        });
        return instance;
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }
}
