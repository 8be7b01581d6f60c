package org.guatu.catalogue.kind;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import org.guatu.catalogue.deadline.Cadence;
import org.guatu.catalogue.reading.Reading;
import org.guatu.platform.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A kind of list, as data: an administrator adds one without a release. It says whether its lists span years, who leads
 * an item and what that is called, and what an import offers where a list is silent. A retired kind is offered no more;
 * its lists stay readable.
 */
@Entity
public class ListKind {
    @Id
    private String code;

    private @Nullable Long regionId;

    private String name;
    private String englishName;
    private int position;
    private boolean spansYears;
    private boolean leaderRequired;
    private boolean committeeExtends;
    private String leadColumn;
    private String leadColumnEnglish;
    private String leaderColumn;
    private String leaderColumnEnglish;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    private String deadline;
    private boolean offered;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ListKind() {}

    @SuppressWarnings("NullAway.Init") // the rest is described below
    ListKind(KindCard card, @Nullable Long regionId) {
        code = card.code();
        this.regionId = regionId;
        describe(card);
    }

    void describe(KindCard card) {
        name = card.name();
        englishName = card.englishName();
        position = card.order();
        spansYears = card.spansYears();
        leaderRequired = card.leaderRequired();
        committeeExtends = card.committeeExtends();
        leadColumn = card.leadColumn();
        leadColumnEnglish = card.leadColumnEnglish();
        leaderColumn = card.leaderColumn();
        leaderColumnEnglish = card.leaderColumnEnglish();
        cadence = card.cadence();
        deadline = card.deadline();
        offered = card.offered();
    }

    public KindCard card() {
        return new KindCard(
                code,
                name,
                englishName,
                position,
                spansYears,
                leaderRequired,
                committeeExtends,
                leadColumn,
                leadColumnEnglish,
                leaderColumn,
                leaderColumnEnglish,
                cadence,
                deadline,
                offered);
    }

    public String code() {
        return code;
    }

    /** The region whose own it is; null where the top region keeps it for all. */
    public @Nullable Long regionId() {
        return regionId;
    }

    boolean isSeenIn(long region) {
        return regionId == null || regionId == region;
    }

    /** Its name in the reader's language. */
    public String called(Locale locale) {
        return english(locale) ? englishName : name;
    }

    /** What the column of lead units is called in the reader's language: 牵头单位, 领办单位. */
    public String leadCalled(Locale locale) {
        return english(locale) ? leadColumnEnglish : leadColumn;
    }

    /** What the column of leading officials is called in the reader's language: 牵头领导, 领衔领导. */
    public String leaderCalled(Locale locale) {
        return english(locale) ? leaderColumnEnglish : leaderColumn;
    }

    private static boolean english(Locale locale) {
        return Languages.ENGLISH.equals(locale);
    }

    /** Whether its lists run for several years, so that charts show the year that is looked at. */
    public boolean spansYears() {
        return spansYears;
    }

    /** Whether every item needs a leading official beside its lead unit (领衔领办). */
    public boolean leaderRequired() {
        return leaderRequired;
    }

    /** Whether the committee decides on extensions of its tasks. */
    public boolean committeeExtends() {
        return committeeExtends;
    }

    /** Whether a new list of it may come in. */
    public boolean offered() {
        return offered;
    }

    /** What an import of it begins with: its usual cadence and deadline, everything else as usual. */
    public Reading usual() {
        Reading usual = Reading.usual();
        return new Reading(usual.responsible(), usual.firstUnitLeads(), deadline, cadence, leaderRequired);
    }

    public int version() {
        return version;
    }
}
