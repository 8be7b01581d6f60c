package org.guatu.organization.access.door.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.guatu.organization.access.door.Identity;
import org.guatu.organization.access.password.WrongPassword;
import org.guatu.support.MailCertificates;
import org.guatu.support.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A directory looks at name and password; what was typed is text there, and goes there in secret or not at all. */
class DirectoryTest {
    private static final String PASSWORD = "Regen-am-Montag-4";
    private static final Path TRUSTED = MailCertificates.make();

    private TestDirectory there =
            TestDirectory.inTheOpen(0, null).with("zhang.san", PASSWORD).with("li.si", "another's");

    @AfterEach
    void close() {
        there.close();
    }

    private static Directory directory(String url, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "guatu.ldap.url", url,
                "guatu.ldap.base", TestDirectory.PEOPLE,
                "guatu.ldap.bind-dn", TestDirectory.READER,
                "guatu.ldap.bind-password", TestDirectory.READERS_PASSWORD,
                "guatu.ldap.timeout", "2s"));
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1].isEmpty()) {
                settings.remove(more[i]);
            } else {
                settings.put(more[i], more[i + 1]);
            }
        }
        return new Directory(new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 1, new DurationConverter())
                .withConverter(Path.class, 1, new PathConverter())
                .withMapping(DirectorySettings.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(DirectorySettings.class));
    }

    private Directory there(String... more) {
        return directory("ldap://127.0.0.1:" + there.port(), more);
    }

    private Directory byDn() {
        return there(
                "guatu.ldap.dn", "uid={name}," + TestDirectory.PEOPLE,
                "guatu.ldap.base", "",
                "guatu.ldap.bind-dn", "",
                "guatu.ldap.bind-password", "");
    }

    @Test
    void a_right_password_says_who_that_is() {
        Identity found = there().who("zhang.san", PASSWORD);

        assertThat(found.name()).isEqualTo("zhang.san");
        assertThat(found).isEqualTo(byDn().who("zhang.san", PASSWORD));
        assertThat(found.subject())
                .isNotBlank()
                .isNotEqualTo(there().who("li.si", "another's").subject());
    }

    @Test
    void a_wrong_password_and_an_unknown_name_say_the_same() {
        assertNobody(there(), "zhang.san", "another's");
        assertNobody(there(), "wang.wu", PASSWORD);
        assertNobody(byDn(), "zhang.san", "another's");
        assertNobody(byDn(), "wang.wu", PASSWORD);
    }

    @Test
    void an_empty_password_is_nobodys_and_never_gets_there() {
        assertNobody(there(), "zhang.san", "");
        assertNobody(byDn(), "zhang.san", "");

        assertThat(there.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*)(uid=*", "*", "zhang*", "zhang.san)(objectClass=*", "x)(|(uid=zhang.san)", "\\7a\\68ang.san"})
    void what_was_typed_is_no_filter(String typed) {
        assertNobody(there(), typed, PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang.san\u0000", "zhang.san\u00ad", "zhang.\u200bsan", "", " \t"})
    void a_name_with_what_cannot_be_seen_never_gets_there(String typed) {
        assertNobody(there(), typed, PASSWORD);

        assertThat(there.asked()).isEmpty();
    }

    @Test
    void what_was_typed_is_no_part_of_the_tree() {
        there.at("ou=former," + TestDirectory.PEOPLE, "former", "none")
                .at("uid=zhang.san,ou=former," + TestDirectory.PEOPLE, "zhang.san", "long ago");

        assertNobody(byDn(), "zhang.san,ou=former", "long ago");
        assertNobody(byDn(), "zhang.san", "long ago");
    }

    @Test
    void of_two_who_bear_one_name_nobody_comes_in() {
        there.at("cn=other," + TestDirectory.PEOPLE, "zhang.san", PASSWORD);

        assertNobody(there(), "zhang.san", PASSWORD);
    }

    @Test
    void a_directory_that_is_away_or_silent_or_refuses_its_reader_is_no_wrong_password() throws IOException {
        assertThatThrownBy(() -> there("guatu.ldap.bind-password", "outdated").who("zhang.san", PASSWORD))
                .isInstanceOf(DirectoryAway.class);
        assertThatThrownBy(() ->
                        there("guatu.ldap.subject-attribute", "objectGUID").who("zhang.san", PASSWORD))
                .isInstanceOf(DirectoryAway.class);
        there.with(TestDirectory.BUSY, PASSWORD);
        assertThatThrownBy(() -> there().who(TestDirectory.BUSY, PASSWORD)).isInstanceOf(DirectoryAway.class);
        Directory gone = there();
        there.close();
        assertThatThrownBy(() -> gone.who("zhang.san", PASSWORD)).isInstanceOf(DirectoryAway.class);
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> directory("ldap://127.0.0.1:" + silent.getLocalPort())
                            .who("zhang.san", PASSWORD))
                    .isInstanceOf(DirectoryAway.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {MailCertificates.OF_THIS_MACHINE, MailCertificates.OF_ANOTHER_HOST, MailCertificates.UNKNOWN})
    void only_a_trusted_certificate_for_its_very_host_is_spoken_to(String shown) {
        var certificate = MailCertificates.server(TRUSTED, shown);
        boolean right = shown.equals(MailCertificates.OF_THIS_MACHINE);
        try (var secret = TestDirectory.secret(certificate).with("zhang.san", PASSWORD);
                var turning = TestDirectory.inTheOpen(0, certificate).with("zhang.san", PASSWORD)) {
            assertSpokenTo(right, secret, directory("ldaps://127.0.0.1:" + secret.port(), trusting()));
            assertSpokenTo(
                    right,
                    turning,
                    directory("ldap://127.0.0.1:" + turning.port(), trusting("guatu.ldap.start-tls", "true")));
        }
    }

    @Test
    void a_directory_that_does_not_turn_to_tls_is_told_nothing() {
        Directory open = there("guatu.ldap.start-tls", "true");

        assertThatThrownBy(() -> open.who("zhang.san", PASSWORD)).isInstanceOf(DirectoryAway.class);
        assertThat(there.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://directory.office.example",
                "ldap://10.1.2.3:389",
                "ldap://localhost.office.example",
                "ldap://127.0.0.1.office.example",
                "ldap://0x7f000001",
                "http://127.0.0.1",
                "ldaps:directory"
            })
    void passwords_go_nowhere_in_the_open(String url) {
        assertThatThrownBy(() -> directory(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ldaps");
    }

    @Test
    void settings_that_cannot_be_meant_are_told_at_the_start() {
        assertThatThrownBy(() -> there("guatu.ldap.filter", "(uid=*)")).hasMessageContaining("{name}");
        assertThatThrownBy(() -> there("guatu.ldap.filter", "(uid={name}")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> there("guatu.ldap.base", "")).hasMessageContaining("where people are");
        assertThatThrownBy(() -> there("guatu.ldap.bind-password", "")).hasMessageContaining("go together");
        assertThatThrownBy(() -> there("guatu.ldap.trust", "/nowhere.pem")).hasMessageContaining("guatu.ldap.trust");
    }

    private static String[] trusting(String... more) {
        String[] all = java.util.Arrays.copyOf(more, more.length + 2);
        all[more.length] = "guatu.ldap.trust";
        all[more.length + 1] = TRUSTED.toString();
        return all;
    }

    private static void assertSpokenTo(boolean expected, TestDirectory there, Directory directory) {
        if (expected) {
            assertThat(directory.who("zhang.san", PASSWORD).name()).isEqualTo("zhang.san");
        } else {
            assertThatThrownBy(() -> directory.who("zhang.san", PASSWORD)).isInstanceOf(DirectoryAway.class);
            assertThat(there.asked()).isEmpty();
        }
    }

    private static void assertNobody(Directory directory, String name, String password) {
        assertThatThrownBy(() -> directory.who(name, password)).isInstanceOf(WrongPassword.class);
    }
}
