package org.guatu.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.PersonCard;
import org.guatu.organization.PostCard;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.organization.Unit;
import org.guatu.organization.access.Admitting;
import org.guatu.organization.access.password.HashedPassword;
import org.guatu.platform.Caller;

/** Sets the sample office up: one region, its units, and an account for every role with one password for all. */
@ApplicationScoped
@Transactional
public class SampleOffice {
    static final String REGION = "320599";
    private static final String OFFICE = "D011";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<String> SURNAMES =
            List.of("李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗");
    private static final List<String> GIVEN = List.of(
            "卫东", "敏", "建国", "丽华", "志强", "晓燕", "海涛", "静", "国平", "秀英", "文斌", "雪梅", "立新", "红", "永康", "婷", "学军", "玉兰", "明",
            "芳");

    private final Administering administering;
    private final Admitting admitting;
    private final Organization organization;
    private final EntityManager entities;

    SampleOffice(Administering administering, Admitting admitting, Organization organization, EntityManager entities) {
        this.administering = administering;
        this.admitting = admitting;
        this.organization = organization;
        this.entities = entities;
    }

    /** The region of the sample office, once it has been set up. */
    public Optional<Region> region() {
        return organization.regionByCode(REGION);
    }

    /** The one password of all sample accounts; the same as long as the database lives. */
    public String password() {
        return (String)
                entities.createNativeQuery("select password from demonstration").getSingleResult();
    }

    /** Sets everything up, or nothing. */
    public void setUp() throws IOException {
        Region region = administering.addRegion(REGION, "某区", null);
        Caller system = Caller.systemIn(region.id());
        administering.addUnits(system, UnitsFile.read(sample("units.csv")));
        String password = newPassword();
        entities.createNativeQuery("update demonstration set password = ?1")
                .setParameter(1, password)
                .executeUpdate();
        HashedPassword hashed = HashedPassword.of(password);
        admit(system, hashed, "office", "陈敏", OFFICE, Roles.RULE_OF_LAW_OFFICE);
        admit(system, hashed, "reviewer", "顾向阳", null, Roles.RULE_OF_LAW_OFFICE);
        admit(system, hashed, "leader", "沈志远", null, Roles.DISTRICT_LEADER);
        admit(system, hashed, "committee", "陆建华", null, Roles.COMMITTEE);
        admit(system, hashed, "evaluator", "许文静", null, Roles.EVALUATION_TEAM);
        admit(system, hashed, "evaluator2", "何清源", null, Roles.EVALUATION_TEAM);
        admit(system, hashed, "admin", "钱程", null, Roles.SYS_ADMIN);
        admit(system, hashed, "security", "白洁", null, Roles.SECURITY_ADMIN);
        admit(system, hashed, "auditor", "孟正", null, Roles.AUDITOR);
        admit(system, hashed, "observer", "方晴", null, Roles.OBSERVER);
        admit(system, hashed, "inspector", "严立", null, Roles.INSPECTOR);
        int i = 0;
        for (Unit unit : organization.units(region.id())) {
            if (!unit.set()) {
                String name = SURNAMES.get(i % SURNAMES.size()) + GIVEN.get((i * 7 + 3) % GIVEN.size());
                admit(
                        system,
                        hashed,
                        unit.code().toLowerCase(Locale.ROOT),
                        name,
                        unit.code(),
                        Roles.LIAISON,
                        Roles.DEPUTY_LEADER,
                        Roles.UNIT_HEAD);
                i++;
            }
        }
    }

    /** An office of before, in which one person administered all, gets its security administrator. */
    void complete() {
        Region region = region().orElseThrow();
        if (organization.peopleWithRole(region.id(), Roles.SECURITY_ADMIN).isEmpty()) {
            HashedPassword hashed = HashedPassword.of(password());
            admit(Caller.systemIn(region.id()), hashed, "security", "白洁", null, Roles.SECURITY_ADMIN);
        }
    }

    /**
     * Gives everybody a mail address, once their past was played: from here on the outbox shows what would be sent. The
     * domain exists nowhere (RFC 2606), so that nothing arrives even if somebody names a mail server.
     */
    public void giveAddresses() {
        entities.createNativeQuery(
                        """
                        update person p join account a on a.person_id = p.id
                        set p.email = concat(a.username, '@guatu.example') where p.email is null""")
                .executeUpdate();
    }

    private void admit(
            Caller by,
            HashedPassword password,
            String username,
            String name,
            @org.jspecify.annotations.Nullable String unit,
            String... roles) {
        List<PostCard> posts =
                Set.of(roles).stream().map(role -> new PostCard(unit, role)).toList();
        admitting.admit(by, username, new PersonCard(name, phone(username), posts), password);
    }

    /** An invented number that nobody has: area codes do not begin with two zeros. */
    private static String phone(String username) {
        return "00-6300" + (1000 + Math.floorMod(username.hashCode(), 9000));
    }

    static String sample(String file) throws IOException {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("sample/" + file)) {
            if (in == null) {
                throw new IOException("sample/" + file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder("Guatu-");
        for (int i = 0; i < 8; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.append(2 + random.nextInt(8)).toString();
    }
}
