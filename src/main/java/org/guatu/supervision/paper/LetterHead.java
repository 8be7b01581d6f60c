package org.guatu.supervision.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.guatu.organization.Region;
import org.guatu.organization.Roles;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** How the letters of a region are headed and signed: names of office and committee, and the words of their numbers. */
@Entity
public class LetterHead {
    private static final String KINDS = "区县市旗州省";

    @Id
    private long regionId;

    private String officeName;
    private String officeWord;
    private String committeeName;
    private String committeeWord;
    private String referredTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterHead() {}

    LetterHead(long regionId, Card card) {
        this.regionId = regionId;
        take(card);
    }

    /**
     * What an office says of its letter head.
     *
     * @param officeWord 机关代字 of the office, such as 某依法治区办
     * @param referredTo whom a referral goes to
     */
    public record Card(
            String officeName, String officeWord, String committeeName, String committeeWord, String referredTo) {
        public Card(
                @Nullable String officeName,
                @Nullable String officeWord,
                @Nullable String committeeName,
                @Nullable String committeeWord,
                @Nullable String referredTo) {
            this.officeName = Objects.requireNonNullElse(officeName, "");
            this.officeWord = Objects.requireNonNullElse(officeWord, "");
            this.committeeName = Objects.requireNonNullElse(committeeName, "");
            this.committeeWord = Objects.requireNonNullElse(committeeWord, "");
            this.referredTo = Objects.requireNonNullElse(referredTo, "");
        }

        /** What follows from the region's name: 某区 has 中共某区委全面依法治区委员会办公室 and 某依法治区办. */
        static Card of(Region region) {
            String name = region.name();
            String last = name.substring(name.length() - 1);
            String kind = KINDS.contains(last) ? last : "区";
            String stem = KINDS.contains(last) ? name.substring(0, name.length() - 1) : name;
            String committee = "中共" + name + "委全面依法治" + kind + "委员会";
            return new Card(
                    committee + "办公室", stem + "依法治" + kind + "办", committee, stem + "依法治" + kind + "委", kind + "纪委监委");
        }

        void check() {
            new Invalid.Check()
                    .require(fits(officeName, 100), "officeName", "supervision.letter.needed", 100)
                    .require(fits(officeWord, 60), "officeWord", "supervision.letter.needed", 60)
                    .require(fits(committeeName, 100), "committeeName", "supervision.letter.needed", 100)
                    .require(fits(committeeWord, 60), "committeeWord", "supervision.letter.needed", 60)
                    .require(fits(referredTo, 100), "referredTo", "supervision.letter.needed", 100)
                    .orRefuse();
        }

        private static boolean fits(String text, int longest) {
            return !text.isBlank() && text.length() <= longest;
        }

        /** Whose name stands above and below a letter that a role signs. */
        public String issuer(String signer) {
            return signer.equals(Roles.COMMITTEE) ? committeeName : officeName;
        }

        public String word(String signer) {
            return signer.equals(Roles.COMMITTEE) ? committeeWord : officeWord;
        }
    }

    final void take(Card card) {
        officeName = card.officeName().strip();
        officeWord = card.officeWord().strip();
        committeeName = card.committeeName().strip();
        committeeWord = card.committeeWord().strip();
        referredTo = card.referredTo().strip();
    }

    Card card() {
        return new Card(officeName, officeWord, committeeName, committeeWord, referredTo);
    }

    long regionId() {
        return regionId;
    }
}
