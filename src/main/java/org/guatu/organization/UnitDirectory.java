package org.guatu.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units and collective names of one region at one moment, found by whatever a document calls them.
 *
 * <p>A name is looked up exactly after its brackets, widths and blanks are made alike. What an office wrote down
 * (name, full name, alias) goes before what is derived from it; a name that fits two units fits none.
 */
public final class UnitDirectory {
    private static final Pattern REGION_LETTER = Pattern.compile("[区县市旗]");
    private static final Pattern TRAILING_BRACKET = Pattern.compile("(.+)\\(([^()]+)\\)");
    private static final Pattern REGION_NAME = Pattern.compile("[^区县市旗]{1,3}(?=[区县市旗])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final List<Entry> entries;
    private final Map<String, Entry> byCode;
    private final Map<String, Optional<Entry>> byName = new HashMap<>();

    public UnitDirectory(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.byCode = this.entries.stream().collect(Collectors.toUnmodifiableMap(Entry::code, Function.identity()));
        for (Function<Entry, Stream<String>> names : NAMES_BY_RANK) {
            index(names);
        }
    }

    /** A unit, or a collective name such as 各区镇（街道）, as it stands in the table of units. */
    public record Entry(
            long id,
            String code,
            String name,
            String fullName,
            List<String> aliases,
            String category,
            @Nullable String hostCode,
            String coordinationGroup,
            boolean lawEnforcing,
            boolean set,
            SetRule rule) {
        public Entry {
            aliases = List.copyOf(aliases);
        }
    }

    /** Who belongs to a collective name: a closed choice, never an expression. */
    public enum SetRule {
        /** Every town and subdistrict. */
        ALL_TOWNS("SELECT 单位类别 IN (镇,街道)"),
        /** Every unit that enforces administrative law. */
        LAW_ENFORCING("SELECT 行政执法主体=是"),
        /** A person names the members for each task. */
        MANUAL("MANUAL"),
        /** Not a collective name. */
        NONE("");

        private final String text;

        SetRule(String text) {
            this.text = text;
        }

        /** The rule as the table of units writes it; empty where the text is none of the closed choices. */
        public static Optional<SetRule> of(String text) {
            String wanted = alike(text);
            return Stream.of(values())
                    .filter(rule ->
                            alike(rule.text).equals(wanted) || rule.name().equals(wanted))
                    .findFirst();
        }

        private boolean admits(Entry unit) {
            return switch (this) {
                case ALL_TOWNS -> unit.category().equals("镇") || unit.category().equals("街道");
                case LAW_ENFORCING -> unit.lawEnforcing();
                case MANUAL, NONE -> false;
            };
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit or collective name that a document means by {@code text}; empty when none or more than one fits. */
    public Optional<Entry> resolve(String text) {
        String name = alike(text);
        Optional<Entry> found = lookUp(name);
        if (found.isPresent()) {
            return found;
        }
        // 区城管局（区综合执法局）: two names of one body, which must both lead to it
        Matcher bracket = TRAILING_BRACKET.matcher(name);
        return bracket.matches()
                ? lookUp(bracket.group(1))
                        .filter(unit -> lookUp(bracket.group(2)).equals(Optional.of(unit)))
                : Optional.empty();
    }

    /** The members of a collective name; none where a person must name them, or where {@code set} is a single unit. */
    public List<Entry> members(Entry set) {
        return set.set()
                ? entries.stream()
                        .filter(unit -> !unit.set() && set.rule().admits(unit))
                        .toList()
                : List.of();
    }

    /** The collective name whose members a person must name (区各有关部门), if this office has one. */
    public Optional<Entry> manualSet() {
        return entries.stream()
                .filter(entry -> entry.set() && entry.rule() == SetRule.MANUAL)
                .findFirst();
    }

    private Optional<Entry> lookUp(String name) {
        return byName.getOrDefault(name, Optional.empty());
    }

    /** Earlier ranks win over later ones. */
    private static final List<Function<Entry, Stream<String>>> NAMES_BY_RANK = List.of(
            entry -> Stream.of(entry.name(), entry.code()),
            entry -> Stream.of(entry.fullName()),
            entry -> entry.aliases().stream(),
            entry -> namesInside(entry).stream(),
            entry -> withAndWithoutRegion(entry).stream());

    private void index(Function<Entry, Stream<String>> names) {
        Map<String, Set<Entry>> found = new HashMap<>();
        for (Entry entry : entries) {
            names.apply(entry)
                    .map(UnitDirectory::alike)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> found.computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(entry));
        }
        found.forEach((name, fitting) -> byName.putIfAbsent(
                name, fitting.size() == 1 ? Optional.of(fitting.iterator().next()) : Optional.empty()));
    }

    /** 经开区（东城街道） also answers to 经开区, 中共某区委员会 某区人民政府 to each half, 东城街道 to its office. */
    private static Collection<String> namesInside(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        if (entry.set()) {
            return names;
        }
        for (String written : writtenNames(entry)) {
            for (String half : BLANKS.split(written.strip(), -1)) {
                names.add(half);
                Matcher bracket = TRAILING_BRACKET.matcher(alike(half));
                if (bracket.matches()) {
                    names.add(bracket.group(1));
                    if (!bracket.group(2).startsWith("设在")) {
                        names.addAll(List.of(bracket.group(2).split("、")));
                    }
                }
            }
        }
        switch (entry.category()) {
            case "街道" -> names.addAll(List.of(entry.name() + "办事处", entry.name() + "办"));
            case "镇" -> names.addAll(List.of(entry.name() + "人民政府", entry.name() + "政府"));
            default -> {}
        }
        return names;
    }

    /** 司法局 for 区司法局, 区卫健委 for 卫健委, 区教育局 for 某区教育局. */
    private static Collection<String> withAndWithoutRegion(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        String own = entry.name().substring(0, Math.min(1, entry.name().length()));
        boolean regional = REGION_LETTER.matcher(own).matches();
        Matcher region = REGION_NAME.matcher(entry.fullName());
        if (!entry.set() && region.lookingAt()) {
            names.add(entry.fullName().substring(region.end()));
        }
        for (String written : Stream.concat(writtenNames(entry).stream(), namesInside(entry).stream())
                .toList()) {
            if (regional) {
                names.add(written.startsWith(own) ? written.substring(1) : own + written);
            }
        }
        return names;
    }

    private static List<String> writtenNames(Entry entry) {
        List<String> names = new ArrayList<>(entry.aliases());
        names.add(entry.name());
        names.add(entry.fullName());
        return names;
    }

    /** Full width, other brackets and blanks made alike, 相关 read as 有关. */
    private static String alike(String text) {
        StringBuilder name = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)
                .map(c -> "〔【[{".indexOf(c) >= 0 ? '(' : "〕】]}".indexOf(c) >= 0 ? ')' : c)
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(name::appendCodePoint);
        return name.toString().replace("相关", "有关");
    }
}
