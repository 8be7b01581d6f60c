package org.guatu.organization.access.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Roles;
import org.guatu.organization.UnitDirectory;
import org.guatu.organization.UnitRef;
import org.guatu.organization.access.Admitting;
import org.guatu.platform.Caller;
import org.guatu.platform.Languages;
import org.guatu.platform.Problem;
import org.guatu.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Says of every row of a sheet whether its person can be taken in. */
@ApplicationScoped
class NewcomerChecks {
    private static final int NAME = 100;
    private static final int PHONE = 40;

    private final Organization organization;
    private final Admitting admitting;

    NewcomerChecks(Organization organization, Admitting admitting) {
        this.organization = organization;
        this.admitting = admitting;
    }

    List<CheckedNewcomer> of(Caller by, List<Newcomer> rows) {
        UnitDirectory directory = organization.directory(by.regionId());
        Set<String> taken = new HashSet<>(admitting.taken(rows.stream()
                .map(row -> text(row.username()))
                .filter(Admitting::isUsername)
                .collect(Collectors.toSet())));
        List<CheckedNewcomer> checked = new ArrayList<>();
        for (Newcomer row : rows) {
            RowProblems problems = new RowProblems(row.place());
            problems.unless(
                    !text(row.name()).isEmpty() && text(row.name()).length() <= NAME,
                    "name",
                    "organization.personName",
                    NAME);
            problems.unless(text(row.phone()).length() <= PHONE, "phone", "organization.tooLong", PHONE);
            if (problems.unless(Admitting.isUsername(text(row.username())), "username", "organization.username")) {
                problems.unless(
                        taken.add(text(row.username())),
                        "username",
                        "organization.usernameTaken",
                        text(row.username()));
            }
            UnitRef unit = unit(row, directory, problems);
            checked.add(new CheckedNewcomer(
                    row,
                    unit,
                    new PersonCard(text(row.name()), row.phone(), posts(row, unit, problems)),
                    problems.found));
        }
        return checked;
    }

    private static @Nullable UnitRef unit(Newcomer row, UnitDirectory directory, RowProblems problems) {
        String text = text(row.unit());
        if (text.isEmpty()) {
            return null;
        }
        Optional<UnitDirectory.Entry> found =
                directory.byCode(text).or(() -> directory.resolve(text)).filter(entry -> !entry.set());
        problems.unless(found.isPresent(), "unit", "organization.unknownUnit", text);
        return found.map(entry -> new UnitRef(entry.code(), entry.name())).orElse(null);
    }

    private static List<PostCard> posts(Newcomer row, @Nullable UnitRef unit, RowProblems problems) {
        List<String> words = Stream.of(text(row.posts()).split("[、，,；;/\\n]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        problems.unless(!words.isEmpty(), "posts", "organization.enrolment.noPost");
        List<PostCard> posts = new ArrayList<>();
        for (String word : words) {
            String role = role(word);
            if (role == null) {
                problems.unless(false, "posts", "organization.enrolment.unknownPost", word);
            } else {
                problems.unless(
                        unit != null || !text(row.unit()).isEmpty() || !Roles.OF_A_UNIT.contains(role),
                        "posts",
                        "organization.roleNeedsUnit",
                        word);
                posts.add(new PostCard(unit == null ? null : unit.code(), role));
            }
        }
        return posts;
    }

    private static @Nullable String role(String word) {
        return Roles.ALL.stream()
                .filter(role -> Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(language -> Texts.text(language, "organization.role." + role))
                        .anyMatch(word::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** What is wrong with one row. */
    private static final class RowProblems {
        private final int row;
        private final List<Problem> found = new ArrayList<>();

        private RowProblems(int row) {
            this.row = row;
        }

        private boolean unless(boolean holds, String field, String key, Object... arguments) {
            if (!holds) {
                found.add(Problem.inRow(row, field, key, arguments));
            }
            return holds;
        }
    }
}
