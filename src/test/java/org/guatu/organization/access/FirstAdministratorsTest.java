package org.guatu.organization.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.guatu.organization.Administering;
import org.guatu.organization.Organization;
import org.guatu.organization.Staffing;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Test;

/** The first password is printed once; who lost it before coming in is told at each start how to get another. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class FirstAdministratorsTest {
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
                            admitting, administering, organization, staffing, "none", "000000", "本地区", firstPassword)
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
