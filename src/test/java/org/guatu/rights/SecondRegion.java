package org.guatu.rights;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.UnitCard;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;
import org.guatu.rehearsal.UnitsFile;
import org.guatu.support.Client;
import org.jspecify.annotations.Nullable;

/** A second region with all units and posts of the sample office, under names of its own, and without a word in common. */
@Singleton
@Transactional
public class SecondRegion {
    public static final String ACCOUNTS = "n-";
    static final String TAG = "乙";

    private static final Set<String> SMALL = Set.of("ND011", "ND018", "ND022", "ND041", "ND042");

    /** The names of accounts with their roles; the units' people hold the three posts of a unit. */
    private static final List<List<String>> POSTS = List.of(
            List.of("office", Roles.RULE_OF_LAW_OFFICE, "D011"),
            List.of("reviewer", Roles.RULE_OF_LAW_OFFICE),
            List.of("leader", Roles.DISTRICT_LEADER),
            List.of("committee", Roles.COMMITTEE),
            List.of("evaluator", Roles.EVALUATION_TEAM),
            List.of("evaluator2", Roles.EVALUATION_TEAM),
            List.of("admin", Roles.SYS_ADMIN),
            List.of("security", Roles.SECURITY_ADMIN),
            List.of("auditor", Roles.AUDITOR),
            List.of("observer", Roles.OBSERVER),
            List.of("inspector", Roles.INSPECTOR));

    private final Administering administering;
    private final Admitting admitting;
    private final Organization organization;

    SecondRegion(Administering administering, Admitting admitting, Organization organization) {
        this.administering = administering;
        this.admitting = admitting;
        this.organization = organization;
    }

    static MarkedOffice.Naming naming() {
        return new MarkedOffice.Naming(TAG, ACCOUNTS, SecondRegion::unit, SecondRegion::code);
    }

    public static String unit(String name) {
        return TAG + name;
    }

    static String code(String code) {
        return "N" + code;
    }

    Region open(String password) {
        return open(password, null, unit -> true);
    }

    /** Below another region and with few units, for years that are played by the hundred. */
    public Region openSmall(String password, Region above) {
        return open(password, above.id(), unit -> SMALL.contains(unit.code()));
    }

    /** Somebody without a post, in the first region and in this one: the account {@code spare}. */
    public void admitSpare(String password, Region first, Region second) {
        PersonCard person = new PersonCard("后备同志", null, List.of());
        admitting.admit(Caller.systemIn(first.id()), "spare", person, HashedPassword.of(password));
        admitting.admit(Caller.systemIn(second.id()), ACCOUNTS + "spare", person, HashedPassword.of(password));
    }

    private Region open(String password, @Nullable Long above, Predicate<UnitCard> wanted) {
        Region region = administering.addRegion("990001", "乙区", above);
        Caller system = Caller.systemIn(region.id());
        administering.addUnits(
                system, UnitsFile.read(units()).stream().filter(wanted).toList());
        HashedPassword hashed = HashedPassword.of(password);
        POSTS.forEach(post -> admit(
                system, hashed, post.get(0), new PostCard(post.size() < 3 ? null : code(post.get(2)), post.get(1))));
        for (Unit unit : organization.units(region.id())) {
            if (!unit.set()) {
                admit(
                        system,
                        hashed,
                        unit.code().substring(1).toLowerCase(Locale.ROOT),
                        Stream.of(Roles.LIAISON, Roles.DEPUTY_LEADER, Roles.UNIT_HEAD)
                                .map(role -> new PostCard(unit.code(), role))
                                .toArray(PostCard[]::new));
            }
        }
        return region;
    }

    private void admit(Caller by, HashedPassword password, String name, PostCard... posts) {
        admitting.admit(by, ACCOUNTS + name, new PersonCard("乙某" + name, null, List.of(posts)), password);
    }

    private static String units() {
        return new String(Client.sample("units.csv"), StandardCharsets.UTF_8)
                .replaceAll("\\b([DTS]\\d{3})\\b", "N$1")
                .replaceAll("(?m)^(N[DTS]\\d{3}),", "$1," + TAG);
    }
}
