package org.guatu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.guatu.support.EmptyOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
@TestProfile(EmptyOffice.class)
class InstantsTest {
    @Inject
    EntityManager entities;

    @Test
    void every_server_gets_an_instant_with_its_microseconds() {
        List<?> asServerSees = entities.createNativeQuery("select microsecond(:instant)")
                .setParameter("instant", Instant.parse("2024-06-30T15:59:59.123456Z"))
                .getResultList();

        assertThat(((Number) asServerSees.get(0)).intValue()).isEqualTo(123_456);
    }
}
