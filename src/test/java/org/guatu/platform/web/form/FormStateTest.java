package org.guatu.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guatu.platform.draft.Drafts;
import org.junit.jupiter.api.Test;

/** What a page asks the state of its forms while it is drawn. */
class FormStateTest {
    private final List<Drafts.Key> asked = new ArrayList<>();

    @Test
    void a_draft_is_looked_up_once_though_the_page_and_the_tag_of_the_form_both_ask() {
        FormState state = FormState.begin(key -> {
            asked.add(key);
            return null;
        });

        state.draft("report", "reports/7", 3L);
        state.draft("report", "reports/7", 3L);
        state.draft("contribution", "contributions/7", "");

        assertThat(asked).containsExactly(new Drafts.Key("reports/7", 3L), new Drafts.Key("contributions/7", null));
    }
}
