package org.guatu.supervision.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.guatu.organization.reform.UnitRenamed;
import org.guatu.organization.reform.UnitSucceeded;

/** A letter that nobody signed yet follows a reform: it names the unit as it is called now, or goes to its successor. */
@ApplicationScoped
@Transactional
public class ReaddressingDrafts {
    private final Letters letters;

    ReaddressingDrafts(Letters letters) {
        this.letters = letters;
    }

    void onSucceeded(@Observes UnitSucceeded happened) {
        letters.draftsTo(happened.former().id())
                .forEach(letter -> letter.readdress(
                        happened.successor().id(),
                        letter.words()
                                .calling(
                                        happened.former().name(),
                                        happened.successor().name())));
    }

    void onRenamed(@Observes UnitRenamed happened) {
        letters.draftsTo(happened.unit().id())
                .forEach(letter -> letter.edit(letter.words()
                        .calling(happened.formerName(), happened.unit().name())));
    }
}
