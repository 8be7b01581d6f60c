package org.guatu;

import java.util.Locale;
import java.util.Optional;
import org.guatu.platform.database.DatabaseLogin;

/** What was set before the application is there to read it. */
final class Setting {
    private Setting() {}

    /** A setting by its system property, or by its environment variable: {@code guatu.port} is also GUATU_PORT. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))))
                .filter(value -> !value.isBlank());
    }

    /** The database that was named; empty where the office brings its own. */
    static Optional<DatabaseLogin> database() {
        return of("guatu.database.url")
                .or(() -> of("quarkus.datasource.jdbc.url"))
                .map(url -> DatabaseLogin.given(
                        url,
                        of("guatu.database.user")
                                .or(() -> of("quarkus.datasource.username"))
                                .orElse(""),
                        of("guatu.database.password")
                                .or(() -> of("quarkus.datasource.password"))
                                .orElse("")));
    }
}
