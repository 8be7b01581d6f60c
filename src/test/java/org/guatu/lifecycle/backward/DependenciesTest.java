package org.guatu.lifecycle.backward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guatu.lifecycle.backward.Dependencies.Dependency;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    @Test
    void a_circle_is_told_by_its_way() {
        Dependencies chain =
                new Dependencies(List.of(new Dependency(1, 2), new Dependency(2, 3), new Dependency(3, 4)));

        assertThat(chain.circle(new Dependency(4, 1))).containsExactly(4L, 1L, 2L, 3L, 4L);
        assertThat(chain.circle(new Dependency(3, 2))).containsExactly(3L, 2L, 3L);
        assertThat(chain.circle(new Dependency(1, 1))).containsExactly(1L, 1L);
        assertThat(chain.circle(new Dependency(1, 4))).isEmpty();
        assertThat(chain.circle(new Dependency(5, 1))).isEmpty();
    }

    @Property
    void whatever_is_added_while_none_closes_a_circle_has_an_order(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 63) Integer> pairs) {
        Dependencies all = new Dependencies(List.of());
        for (int pair : pairs) {
            Dependency wanted = new Dependency(pair / 8, pair % 8);
            List<Long> circle = all.circle(wanted);
            if (circle.isEmpty()) {
                all = all.with(wanted);
            } else {
                assertThat(circle.get(0)).isEqualTo(wanted.before()).isEqualTo(circle.get(circle.size() - 1));
                assertThat(circle.get(1)).isEqualTo(wanted.after());
                for (int i = 1; i < circle.size() - 1; i++) {
                    assertThat(all.after(circle.get(i))).contains(circle.get(i + 1));
                }
            }
        }
        List<Long> order = all.lastFirst(Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L));
        for (Dependency one : new ArrayList<>(all.all())) {
            assertThat(order.indexOf(one.after())).isLessThan(order.indexOf(one.before()));
        }
    }
}
