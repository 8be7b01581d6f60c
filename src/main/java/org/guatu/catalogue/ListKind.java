package org.guatu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import org.guatu.platform.Languages;

/** A kind of list, as data: an administrator adds one without a release. */
@Entity
public class ListKind {
    @Id
    private String code;

    private String name;
    private String englishName;
    private int position;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListKind() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String englishName() {
        return englishName;
    }

    /** Its name in the reader's language. */
    public String called(Locale locale) {
        return Languages.ENGLISH.equals(locale) ? englishName : name;
    }

    public int position() {
        return position;
    }
}
