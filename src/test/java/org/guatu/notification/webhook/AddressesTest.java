package org.guatu.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where messages may go, and where a name, a number or a trick must not lead them. */
class AddressesTest {
    /** What the name server of the test says; literal addresses are read by Java itself. */
    private static final Map<String, String[]> NAMES = Map.of(
            "robot.example.com", new String[] {"203.0.114.7"},
            "rebound.example.com", new String[] {"127.0.0.1"},
            "two-faced.example.com", new String[] {"203.0.114.7", "10.1.2.3"},
            "intranet.example.gov.cn", new String[] {"10.20.30.40"},
            "cloud.example.gov.cn", new String[] {"169.254.169.254"});

    private static InetAddress[] look(String host) throws UnknownHostException {
        String[] known = NAMES.get(host);
        if (known == null) {
            return InetAddress.getAllByName(host);
        }
        InetAddress[] all = new InetAddress[known.length];
        for (int i = 0; i < known.length; i++) {
            all[i] = InetAddress.getByName(known[i]);
        }
        return all;
    }

    private static Addresses listed(String... internal) {
        return new Addresses(Set.of(internal), AddressesTest::look);
    }

    @Test
    void a_public_address_is_allowed_and_it_is_the_judged_one_that_is_connected_to() throws Exception {
        assertThat(listed().of("robot.example.com").getHostAddress()).isEqualTo("203.0.114.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "100.64.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.9",
                "203.0.113.5",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "[::1]",
                "[::]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "[fec0::1]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:7f00:1::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[100::1]",
                "rebound.example.com",
                "two-faced.example.com",
                "intranet.example.gov.cn"
            })
    void whatever_leads_into_a_network_of_somebodys_own_is_refused_for_good(String host) {
        assertThatThrownBy(() -> listed().of(host)).isInstanceOfSatisfying(NotSent.class, not -> assertThat(
                        not.failure().forGood())
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({"172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "198.17.0.1", "198.20.0.1", "11.0.0.1"})
    void the_neighbours_of_private_networks_are_public(String host) throws Exception {
        assertThat(listed().of(host)).isNotNull();
    }

    @Test
    void a_host_that_is_listed_as_internal_may_be_private() throws Exception {
        Addresses addresses = listed("Intranet.Example.gov.cn", "127.0.0.1");

        assertThat(addresses.of("intranet.example.gov.cn").getHostAddress()).isEqualTo("10.20.30.40");
        assertThat(addresses.of("127.0.0.1").isLoopbackAddress()).isTrue();
        assertThatThrownBy(() -> addresses.of("10.20.30.40")).isInstanceOf(NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud.example.gov.cn", "169.254.169.254", "100.100.100.200", "[fd00:ec2::254]", "0.0.0.0"})
    void the_keys_of_a_clouds_machine_are_refused_even_if_somebody_listed_them(String host) {
        assertThatThrownBy(() -> listed(host).of(host)).isInstanceOf(NotSent.class);
    }
}
