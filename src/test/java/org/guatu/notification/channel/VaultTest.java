package org.guatu.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.guatu.notification.webhook.NotSent;
import org.guatu.platform.Refusal;
import org.junit.jupiter.api.Test;

/** Secrets at rest. */
class VaultTest {
    private static Vault vault(int filledWith, int... oldOnes) {
        return new Vault(
                Optional.of(key(filledWith)),
                Optional.of(java.util.Arrays.stream(oldOnes)
                        .mapToObj(VaultTest::key)
                        .toList()));
    }

    private static String key(int filledWith) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) filledWith);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void what_an_old_key_sealed_opens_and_is_told_apart_and_nothing_new_is_sealed_under_it() throws Exception {
        String before = vault(1).seal("SEC0123", "p");
        Vault changed = vault(3, 2, 1);

        assertThat(changed.open(before, "p")).isEqualTo("SEC0123");
        assertThat(changed.isCurrent(before, "p")).isFalse();
        String anew = changed.seal("SEC0123", "p");
        assertThat(changed.isCurrent(anew, "p")).isTrue();
        assertThat(vault(3).open(anew, "p")).isEqualTo("SEC0123");
        assertThatThrownBy(() -> vault(1).open(anew, "p")).isInstanceOf(NotSent.class);
        assertThatThrownBy(() -> vault(3, 2).open(before, "p"))
                .isInstanceOfSatisfying(
                        NotSent.class, not -> assertThat(not.failure().key()).isEqualTo("notification.failed.key"));
        assertThatThrownBy(() -> changed.open(before, "other")).isInstanceOf(NotSent.class);
        assertThatThrownBy(() -> changed.open("v1:not base64", "p")).isInstanceOf(NotSent.class);
    }

    @Test
    void what_is_sealed_is_not_to_be_read_and_opens_for_its_purpose() throws Exception {
        String sealed = vault(1).seal("SEC0123", "channel/oapi.dingtalk.com/secret");

        assertThat(sealed).startsWith("v1:").doesNotContain("SEC0123");
        assertThat(vault(1).open(sealed, "channel/oapi.dingtalk.com/secret")).isEqualTo("SEC0123");
        assertThat(vault(1).seal("SEC0123", "channel/oapi.dingtalk.com/secret")).isNotEqualTo(sealed);
    }

    @Test
    void another_purpose_another_key_or_a_changed_letter_opens_nothing() {
        String sealed = vault(1).seal("SEC0123", "channel/oapi.dingtalk.com/secret");
        String changed = sealed.substring(0, 10) + (sealed.charAt(10) == 'A' ? 'B' : 'A') + sealed.substring(11);

        assertThatThrownBy(() -> vault(1).open(sealed, "channel/evil.example/secret"))
                .isInstanceOf(NotSent.class);
        assertThatThrownBy(() -> vault(2).open(sealed, "channel/oapi.dingtalk.com/secret"))
                .isInstanceOf(NotSent.class);
        assertThatThrownBy(() -> vault(1).open(changed, "channel/oapi.dingtalk.com/secret"))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void without_a_key_no_secret_is_kept_and_the_reason_is_said() {
        Vault closed = new Vault(Optional.of(" "), Optional.empty());

        assertThat(closed.isOpen()).isFalse();
        assertThatThrownBy(() -> closed.seal("SEC0123", "p"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("notification.noKey"));
    }

    @Test
    void a_key_of_the_wrong_length_stops_the_start_and_says_how_to_make_one() {
        assertThatThrownBy(() -> new Vault(Optional.of("dG9vIHNob3J0"), Optional.empty()))
                .hasMessageContaining("openssl rand");
        assertThatThrownBy(() -> new Vault(Optional.of("密钥"), Optional.empty())).hasMessageContaining("openssl rand");
    }
}
