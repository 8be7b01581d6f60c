package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "9.7.0, MySQL 9.7, true",
        "8.4.3, MySQL 8.4, true",
        "8.0.43-0ubuntu0.24.04.1, MySQL 8.0, false",
        "11.4.5-MariaDB, MariaDB 11.4, true",
        "10.11.14-MariaDB-0+deb12u2, MariaDB 10.11, true",
        "5.5.5-10.11.14-MariaDB, MariaDB 10.11, true",
        "10.6.21-MariaDB-log, MariaDB 10.6, false"
    })
    void a_server_is_known_by_what_it_says_of_itself(String version, String name, boolean supported) {
        var release = ServerRelease.of(version);

        assertThat(release).hasToString(name);
        assertThat(release.isSupported()).isEqualTo(supported);
    }
}
