package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void options_we_rely_on_are_added() {
        assertThat(new DatabaseUrl("jdbc:mysql://db/guatu").withOptions())
                .startsWith("jdbc:mysql://db/guatu?nullCatalogMeansCurrent=true&")
                .contains("&useInformationSchema=false");
        assertThat(new DatabaseUrl("jdbc:mysql://db/guatu?sslMode=REQUIRED").withOptions())
                .startsWith("jdbc:mysql://db/guatu?sslMode=REQUIRED&nullCatalogMeansCurrent=true&");
    }

    @Test
    void what_the_administrator_wrote_wins() {
        var url = new DatabaseUrl("jdbc:mysql://db/guatu?useServerPrepStmts=false").withOptions();

        assertThat(url).containsOnlyOnce("useServerPrepStmts").contains("useServerPrepStmts=false");
    }
}
