package org.guatu.evaluation.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guatu.evaluation.rules.Frozen;
import org.guatu.evaluation.rules.RuleBook;
import org.guatu.platform.Caller;
import org.guatu.platform.SignedAct;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** 评分细则草稿 of a region's year: always fit to be published, and gone when it is. */
@Entity
public class RuleDraft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;

    @Column(name = "rule_year")
    private int year;

    @Column(columnDefinition = "MEDIUMTEXT")
    private String book;

    @Embedded
    @EmbeddedColumnNaming("edited_%s")
    private SignedAct edited;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RuleDraft() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    RuleDraft(int year, RuleBook book, Caller by, Instant at) {
        regionId = by.regionId();
        this.year = year;
        this.book = Frozen.write(book);
        edited = SignedAct.of(by, at);
    }

    void edit(RuleBook changed, Caller by, Instant at) {
        book = Frozen.write(changed);
        edited = SignedAct.of(by, at);
    }

    public int year() {
        return year;
    }

    public RuleBook book() {
        return Frozen.read(book, RuleBook.class);
    }

    public String editedBy() {
        return edited.by();
    }

    public int version() {
        return version;
    }
}
