package org.guatu.organization.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.Staffing;
import org.guatu.organization.access.password.FirstPasswordFile;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The first password is printed once; who lost it before coming in is told at each start how to get another. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class FirstAdministratorsTest {
    private final Path file = Path.of("target", "first-passwords-of-a-test.txt").toAbsolutePath();

    @Inject
    Admitting admitting;

    @Inject
    Administering administering;

    @Inject
    Organization organization;

    @Inject
    Staffing staffing;

    @Inject
    EntityManager entities;

    @Test
    void a_lost_first_password_is_told_and_another_is_printed_where_it_is_asked_for() {
        change("update account set last_sign_in_at = null");
        change("update account set must_change_password = true where username = 'admin'");

        assertThat(start("once"))
                .contains("Nobody has signed in yet", "还没有人登录过", "GUATU_FIRST_PASSWORD=again")
                .doesNotContain("admin password");
        assertThat(start("again")).contains("admin password (once): ");
    }

    @Test
    void a_first_password_stands_in_a_file_of_its_user_and_not_in_what_is_printed() throws IOException {
        change("update account set last_sign_in_at = null");
        change("update account set must_change_password = true where username = 'admin'");

        String told = start("again");

        String password = Files.readString(file).strip().split(" ")[1];
        assertThat(told).contains(file.toString()).doesNotContain(password);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void an_office_of_before_is_taken_apart_and_gets_who_is_missing() throws IOException {
        change("update post set role = 'SYS_ADMIN' where role = 'SECURITY_ADMIN'");
        change("insert into post (region_id, person_id, role) select region_id, person_id, 'AUDITOR' from account"
                + " where username in ('admin', 'security')");
        change("delete p from post p join account a on a.person_id = p.person_id where a.username = 'auditor'");

        String told = start("once");

        assertThat(told).contains("security2 password (once): ", "auditor2 password (once): ");
        assertThat(told).doesNotContain("admin2");
        assertThat(roles("admin")).isEqualTo("SYS_ADMIN");
        assertThat(roles("security")).isEqualTo("SYS_ADMIN");
        assertThat(roles("security2")).isEqualTo("SECURITY_ADMIN");
        assertThat(start("once")).doesNotContain("(once): in");
    }

    private String roles(String username) {
        return String.valueOf(QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select group_concat(p.role) from post p join account a"
                                + " on a.person_id = p.person_id where a.username = '" + username + "'")
                        .getSingleResult()));
    }

    @Test
    void once_somebody_has_come_in_nothing_is_told_or_given() {
        change("update account set must_change_password = true where username = 'admin'");
        change("update account set last_sign_in_at = '2024-01-02 01:00:00' where username = 'office'");

        assertThat(start("once") + start("again")).isEmpty();
    }

    private String start(String firstPassword) {
        var before = System.out;
        var told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            new FirstAdministrators(
                            admitting,
                            administering,
                            organization,
                            staffing,
                            new FirstPasswordFile(file),
                            "none",
                            "000000",
                            "本地区",
                            firstPassword)
                    .welcome(new StartupEvent());
        } finally {
            System.setOut(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
