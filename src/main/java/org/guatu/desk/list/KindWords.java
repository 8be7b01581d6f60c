package org.guatu.desk.list;

import java.util.Locale;
import org.guatu.catalogue.kind.ListKind;

/** What a kind of list, its lead units and its leading officials are called in the reader's language. */
public record KindWords(String name, String lead, String leader) {
    public static KindWords of(ListKind kind, Locale locale) {
        return new KindWords(kind.called(locale), kind.leadCalled(locale), kind.leaderCalled(locale));
    }
}
