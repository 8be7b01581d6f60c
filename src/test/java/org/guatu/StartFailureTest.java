package org.guatu;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.guatu.platform.database.HalfMadeSchema;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void a_failure_that_an_administrator_can_mend_is_told_in_both_languages() {
        assertThat(StartFailure.sentence(new RuntimeException(new FlywayException("Table exists\nat line 3"))))
                .get()
                .asString()
                .contains("The schema could not be upgraded: Table exists. Empty", "数据表升级失败：Table exists。请清空");
        assertThat(StartFailure.sentence(new HalfMadeSchema(List.of("table report", "index x"))))
                .get()
                .asString()
                .contains("it lacks: table report, index x.", "缺少：table report, index x。");
        assertThat(StartFailure.sentence(new IllegalStateException(new BindException("in use"))))
                .get()
                .asString()
                .contains("is taken by another program", "已被其他程序占用");
    }

    @Test
    void about_any_other_failure_nothing_is_guessed() {
        assertThat(StartFailure.sentence(new IllegalStateException("a bug"))).isEmpty();
        assertThat(StartFailure.sentence(null)).isEmpty();
    }
}
