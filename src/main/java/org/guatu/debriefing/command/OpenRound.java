package org.guatu.debriefing.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guatu.debriefing.template.Section;
import org.guatu.debriefing.template.Template;
import org.guatu.organization.Roles;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A round of 述法 and who reports in it.
 *
 * @param due the last day, a working day; null for the usual term from today
 * @param sections null for the usual template
 * @param questions that everybody answers; null for none
 * @param roles whose holders report; null for the heads of the units
 * @param teams whether the team of each unit reports too; null for yes
 * @param units codes of the units whose people and teams report; null for all
 */
public record OpenRound(
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate due,
        @Nullable List<Section> sections,
        @Nullable List<String> questions,
        @Nullable List<String> roles,
        @Nullable Boolean teams,
        @Nullable List<String> units) {
    private static final int NAME = 200;
    private static final int ASKS = 4000;
    private static final int MOST = 8;

    /** Roles whose holders may have to report. */
    public static final List<String> OFFICE_HOLDERS =
            List.of(Roles.UNIT_HEAD, Roles.DEPUTY_LEADER, Roles.DISTRICT_LEADER, Roles.COMMITTEE);

    public void check(LocalDate today, boolean workingDay) {
        Invalid.Check check = new Invalid.Check()
                .require(year != null, "year", "debriefing.yearMissing")
                .require(year == null || year <= today.getYear(), "year", "debriefing.yearAhead", today.getYear() + "")
                .require(
                        year == null || year >= today.getYear() - 1,
                        "year",
                        "debriefing.yearOver",
                        today.getYear() - 1 + "")
                .require(title != null && !title.isBlank(), "title", "debriefing.titleMissing")
                .fits(NAME, "title", title)
                .require(due == null || !due.isBefore(today), "due", "debriefing.duePast")
                .require(due == null || workingDay, "due", "debriefing.dueFree")
                .require(OFFICE_HOLDERS.containsAll(holders()), "roles", "debriefing.roleUnknown")
                .require(!holders().isEmpty() || withTeams(), "roles", "debriefing.nobody")
                .require(asked().size() <= MOST, "questions", "debriefing.tooMany", MOST);
        asked().forEach(question -> check.fits(NAME, "questions", question));
        check(check);
        check.orRefuse();
    }

    private void check(Invalid.Check check) {
        List<Section> all = parts();
        check.require(!all.isEmpty() && all.size() <= MOST, "sections", "debriefing.sectionsMissing", MOST);
        for (Section one : all) {
            check.require(one.kind() != null, "sections", "debriefing.kindMissing")
                    .require(one.title() != null && !one.title().isBlank(), "sections", "debriefing.sectionTitle")
                    .fits(NAME, "sections", one.title())
                    .fits(ASKS, "sections", one.asks())
                    .require(
                            one.share() == null || one.share() >= 0 && one.share() <= 100,
                            "sections",
                            "debriefing.share");
        }
        int shares = all.stream()
                .map(Section::share)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        check.require(shares <= 100, "sections", "debriefing.shares", shares);
    }

    public Template template() {
        return new Template(parts(), asked());
    }

    public boolean withTeams() {
        return !Boolean.FALSE.equals(teams);
    }

    public List<String> holders() {
        return roles == null ? List.of(Roles.UNIT_HEAD) : roles;
    }

    private List<Section> parts() {
        return sections == null ? Template.usual() : sections;
    }

    private List<String> asked() {
        return Stream.ofNullable(questions)
                .flatMap(List::stream)
                .map(String::strip)
                .filter(question -> !question.isEmpty())
                .toList();
    }
}
