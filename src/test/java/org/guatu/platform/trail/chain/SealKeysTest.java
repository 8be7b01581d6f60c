package org.guatu.platform.trail.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guatu.support.EmptyOffice.KEY;
import static org.guatu.support.EmptyOffice.OLD_KEY;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

/** What seals the trail, and which keys still verify it. */
class SealKeysTest {
    @Test
    void a_former_key_verifies_what_it_sealed_and_seals_nothing_new() {
        SealKeys former = with(OLD_KEY, "HmacSHA256");
        SealKeys now = new SealKeys(Optional.of(KEY), Optional.of(List.of(OLD_KEY)), "HmacSHA256");

        assertThat(now.code(former.present(), "text")).isEqualTo(former.code(former.present(), "text"));
        assertThat(now.present()).isNotEqualTo(former.present());
        assertThat(with(KEY, "HmacSHA256").code(former.present(), "text"))
                .as("once it is taken away")
                .isEmpty();
    }

    @Test
    void sm3_is_a_choice_and_what_sha256_sealed_is_still_verified() {
        SealKeys sha = with(KEY, "HmacSHA256");
        SealKeys sm3 = with(KEY, "HMAC-SM3");

        assertThat(sm3.present()).startsWith("HMAC-SM3:");
        assertThat(sm3.code(sm3.present(), "text")).isPresent().isNotEqualTo(sha.code(sha.present(), "text"));
        assertThat(sm3.code(sha.present(), "text")).isEqualTo(sha.code(sha.present(), "text"));
    }

    /** The example of GB/T 32905-2016, A.1. */
    @Test
    void sm3_is_the_one_of_the_standard() {
        SM3Digest digest = new SM3Digest();
        byte[] out = new byte[32];

        digest.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
        digest.doFinal(out, 0);

        assertThat(HexFormat.of().formatHex(out))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void without_a_key_links_are_made_as_before() {
        SealKeys none = new SealKeys(Optional.empty(), Optional.empty(), "HmacSHA256");

        assertThat(none.hasKey()).isFalse();
        assertThat(none.code(none.present(), "abc"))
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_setting_cannot_choose_to_seal_without_a_key() {
        assertThatThrownBy(() -> with(KEY, "SHA-256")).hasMessageContaining("GUATU_TRAIL_ALGORITHM");
        assertThatThrownBy(() -> with(KEY, "MD5")).hasMessageContaining("HMAC-SM3");
        assertThat(with(KEY, "HmacSHA256").code("SHA-256:0123456789abcdef", "text"))
                .isEmpty();
        assertThat(with(KEY, "HmacSHA256").code("HmacSHA256", "text")).isEmpty();
    }

    private static SealKeys with(String key, String algorithm) {
        return new SealKeys(Optional.of(key), Optional.empty(), algorithm);
    }
}
