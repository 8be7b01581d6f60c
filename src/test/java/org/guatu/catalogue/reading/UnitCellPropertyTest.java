package org.guatu.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.guatu.catalogue.reading.column.ReadingProblem;
import org.guatu.organization.SampleDirectory;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitDirectory.Entry;

class UnitCellPropertyTest {
    private static final UnitDirectory UNITS = SampleDirectory.units();

    @Property(tries = 300)
    void the_separator_never_changes_the_reading(
            @ForAll("units") @Size(min = 1, max = 8) @UniqueElements List<Entry> units,
            @ForAll("separators") String separator) {
        String cell = units.stream().map(Entry::name).collect(Collectors.joining(separator));

        UnitCell read = UnitCellReader.read(cell, UnitColumn.COOPERATING, UNITS, Reading.usual());

        assertThat(read.cooperating())
                .containsExactlyElementsOf(
                        units.stream().filter(unit -> !unit.set()).toList());
        assertThat(read.sets())
                .containsExactlyElementsOf(units.stream().filter(Entry::set).toList());
        assertThat(read.problems()).noneMatch(ReadingProblem::blocking);
    }

    @Property(tries = 300)
    void nothing_makes_it_throw_and_no_word_is_lost(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({'区', '司', '法', '局', '（', '）', '、', '，', ' ', '\n', '等', '牵', '头', '：', '及', '由'})
                    String cell) {
        UnitCell read = UnitCellReader.read(cell, UnitColumn.LEAD, UNITS, Reading.usual());

        boolean found = read.lead() != null
                || !read.sets().isEmpty()
                || !read.problems().isEmpty();
        assertThat(found || !cell.contains("区")).isTrue();
    }

    @Property(tries = 300)
    void blanks_and_mixed_separators_never_change_the_reading(
            @ForAll("units") @Size(min = 1, max = 8) @UniqueElements List<Entry> units,
            @ForAll @Size(8) List<@From("separators") String> separators,
            @ForAll @StringLength(max = 3) @Chars({' ', '\u3000', '\t', '\n', '\u00A0', '\u200B'}) String blanks) {
        StringBuilder cell = new StringBuilder(blanks);
        for (int at = 0; at < units.size(); at++) {
            cell.append(at == 0 ? "" : separators.get(at))
                    .append(blanks)
                    .append(units.get(at).name());
        }

        UnitCell read = UnitCellReader.read(cell + blanks, UnitColumn.COOPERATING, UNITS, Reading.usual());

        assertThat(read.cooperating())
                .containsExactlyElementsOf(
                        units.stream().filter(unit -> !unit.set()).toList());
        assertThat(read.problems()).noneMatch(ReadingProblem::blocking);
    }

    @Property(tries = 500)
    void no_text_at_all_makes_it_throw(@ForAll String cell, @ForAll UnitColumn column) {
        UnitCell read = UnitCellReader.read(cell, column, UNITS, Reading.usual());

        assertThat(read.problems()).isNotNull();
    }

    @Provide
    Arbitrary<List<Entry>> units() {
        return Arbitraries.of(UNITS.entries()).list();
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("、", "，", ",", "；", ";", "\n", " ", "\u3000", "、\n", "， ", "\r\n", " ；");
    }
}
