package org.guatu.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.guatu.rehearsal.SampleOffice;
import org.guatu.support.Client;
import org.guatu.support.EmptyOffice;
import org.guatu.support.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server's key is changed while robots are allowed. */
@QuarkusTest
@TestProfile(EmptyOffice.class)
class ResealingTest {
    @Inject
    SampleOffice sample;

    @Inject
    Resealing resealing;

    @Inject
    EntityManager entities;

    private Receiver outside;
    private int channel;

    @BeforeEach
    void aChannel() {
        outside = new Receiver();
        channel = admin().post(
                        "/channels",
                        Map.of(
                                "kind",
                                "DINGTALK",
                                "name",
                                "换密钥",
                                "address",
                                outside.address("/robot/send?access_token=t0k3n"),
                                "secret",
                                "SEC-0123456789abcdef"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void close() {
        outside.close();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from channel").executeUpdate());
    }

    private Client admin() {
        return Client.as("admin", sample.password());
    }

    private static Vault under(String key) {
        return new Vault(Optional.of(key), Optional.empty());
    }

    /** As an earlier start of the server left it. */
    private void sealedUnder(String key) {
        Vault former = under(key);
        String address = former.seal(outside.address("/robot/send?access_token=t0k3n"), "channel/127.0.0.1/address");
        String secret = former.seal("SEC-0123456789abcdef", "channel/127.0.0.1/secret");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update channel set sealed_address = ?1, sealed_secret = ?2 where id = ?3")
                .setParameter(1, address)
                .setParameter(2, secret)
                .setParameter(3, channel)
                .executeUpdate());
    }

    private String sealed(String column) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select " + column + " from channel where id = ?1")
                        .setParameter(1, channel)
                        .getSingleResult()
                        .toString());
    }

    @Test
    void what_an_old_key_sealed_is_used_and_sealed_anew_at_the_start_and_then_the_old_key_is_not_needed()
            throws Exception {
        sealedUnder(EmptyOffice.OLD_KEY);
        admin().post("/channels/" + channel + "/test").then().statusCode(204);

        assertThat(resealing.sealAnew()).isEqualTo(new Resealing.Outcome(1, 0));
        assertThat(resealing.sealAnew()).as("again").isEqualTo(new Resealing.Outcome(0, 0));

        Vault without = under(EmptyOffice.KEY);
        assertThat(without.open(sealed("sealed_secret"), "channel/127.0.0.1/secret"))
                .isEqualTo("SEC-0123456789abcdef");
        assertThat(without.open(sealed("sealed_address"), "channel/127.0.0.1/address"))
                .endsWith("access_token=t0k3n");
        admin().post("/channels/" + channel + "/test").then().statusCode(204);
        assertThat(outside.posts()).hasSize(2);
    }

    @Test
    void what_no_key_opens_is_counted_and_the_administrator_is_told_what_to_do() {
        sealedUnder(Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(resealing.sealAnew()).isEqualTo(new Resealing.Outcome(0, 1));

        admin().get("/channels/" + channel).then().body(containsString("请重新填写地址和密钥"));
        admin().post("/channels/" + channel + "/test").then().body(containsString("请重新填写地址和密钥"));
        assertThat(outside.posts()).isEmpty();
    }
}
