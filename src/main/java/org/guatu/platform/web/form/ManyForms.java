package org.guatu.platform.web.form;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guatu.platform.Caller;
import org.guatu.platform.Refusal;
import org.guatu.platform.draft.Drafts;
import org.guatu.platform.draft.Drafts.Draft;
import org.guatu.platform.web.NotStored;
import org.jspecify.annotations.Nullable;

/**
 * Forms of one page that are handed in together, each as its draft stands: every one is taken for itself, so that one
 * refusal hinders no other, and what is refused stays a draft.
 */
@ApplicationScoped
public class ManyForms {
    private final Drafts drafts;
    private final FormReader reader;
    private final NotStored stored;
    private final HandedIn handedIn;

    ManyForms(Drafts drafts, FormReader reader, NotStored stored, HandedIn handedIn) {
        this.drafts = drafts;
        this.reader = reader;
        this.stored = stored;
        this.handedIn = handedIn;
    }

    /**
     * One of the forms.
     *
     * @param draft the form that it is kept as
     * @param unit the unit that writes it together; null where the person writes alone
     * @param seen the saving that its writer saw last; empty where none was there
     * @param text what stands in its fields, should there be neither form nor draft any more; null where no script says it
     */
    public record Row(String draft, @Nullable Long unit, String seen, @Nullable String text) {
        Drafts.Key key() {
            return new Drafts.Key(draft, unit);
        }
    }

    /**
     * What became of one.
     *
     * @param refusal why it was not taken; null where it was
     */
    public record Outcome(Row row, @Nullable Refusal refusal) {}

    /** The act of one form. */
    @FunctionalInterface
    public interface Act {
        void take(Row row, Draft draft);
    }

    /** Takes them in the order given, each in a transaction of its own; those with nothing in them are passed over. */
    public List<Outcome> handIn(List<Row> rows, Predicate<Draft> written, Act act, Caller by) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Row row : rows) {
            if (!row.seen().isEmpty()) {
                handIn(row, written, act, by, outcomes);
            }
        }
        return outcomes;
    }

    private void handIn(Row row, Predicate<Draft> written, Act act, Caller by, List<Outcome> outcomes) {
        try {
            boolean taken = QuarkusTransaction.requiringNew().call(() -> {
                Draft draft = drafts.hold(row.key(), row.seen(), by);
                if (!written.test(draft)) {
                    return false;
                }
                act.take(row, draft);
                stored.now();
                drafts.forget(row.key(), by);
                return true;
            });
            if (taken) {
                handedIn.say(row.draft());
                outcomes.add(new Outcome(row, null));
            }
        } catch (RuntimeException failure) {
            Refusal refusal = NotStored.of(failure);
            if (refusal == null) {
                throw failure;
            }
            outcomes.add(new Outcome(row, refusal));
        }
    }

    /** A draft read as the command of its act, as if it had been sent. */
    public <C> C read(Class<C> command, Draft draft) {
        return reader.read(command, new SentForm(draft.fields()));
    }
}
