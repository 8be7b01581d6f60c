package org.guatu.supervision.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import org.guatu.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What the office writes and may edit while the letter is a draft.
 *
 * @param recipient 主送
 * @param copies 抄送; empty where nobody gets a copy
 * @param facts 事实: planned against actual, due date, days late
 * @param basis 依据
 * @param demand 要求
 * @param contact 联系人
 * @param meetsAt when an interview is held; null of other letters, and while nobody has said
 * @param meetsIn where it is held
 */
@Embeddable
public record LetterWords(
        String title,
        String recipient,
        String copies,
        @Column(columnDefinition = "TEXT") String facts,
        @Column(columnDefinition = "TEXT") String basis,
        @Column(columnDefinition = "TEXT") String demand,
        String contact,
        @Nullable LocalDateTime meetsAt,
        String meetsIn) {
    private static final int LINE = 300;
    private static final int COPIES = 500;
    private static final int TEXT = 5000;
    private static final int PLACE = 200;

    public LetterWords(
            @Nullable String title,
            @Nullable String recipient,
            @Nullable String copies,
            @Nullable String facts,
            @Nullable String basis,
            @Nullable String demand,
            @Nullable String contact,
            @Nullable LocalDateTime meetsAt,
            @Nullable String meetsIn) {
        this.title = said(title);
        this.recipient = said(recipient);
        this.copies = said(copies);
        this.facts = said(facts);
        this.basis = said(basis);
        this.demand = said(demand);
        this.contact = said(contact);
        this.meetsAt = meetsAt;
        this.meetsIn = said(meetsIn);
    }

    /** The same with other facts. */
    public LetterWords withFacts(String taken) {
        return new LetterWords(title, recipient, copies, taken, basis, demand, contact, meetsAt, meetsIn);
    }

    /** The same about a unit that is called otherwise now. */
    public LetterWords calling(String former, String now) {
        return new LetterWords(
                title.replace(former, now),
                recipient.replace(former, now),
                copies.replace(former, now),
                facts.replace(former, now),
                basis,
                demand.replace(former, now),
                contact,
                meetsAt,
                meetsIn);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Refuses what is missing or too long. */
    public void check() {
        new Invalid.Check()
                .require(within(title, LINE), "title", "supervision.letter.needed", LINE)
                .require(within(recipient, LINE), "recipient", "supervision.letter.needed", LINE)
                .require(copies.length() <= COPIES, "copies", "supervision.letter.tooLong", COPIES)
                .require(within(facts, TEXT), "facts", "supervision.letter.needed", TEXT)
                .require(basis.length() <= TEXT, "basis", "supervision.letter.tooLong", TEXT)
                .require(within(demand, TEXT), "demand", "supervision.letter.needed", TEXT)
                .require(contact.length() <= LINE, "contact", "supervision.letter.tooLong", LINE)
                .require(meetsIn.length() <= PLACE, "meetsIn", "supervision.letter.tooLong", PLACE)
                .orRefuse();
    }

    /** An interview has a time that is still to come, and a place: it is refused without. */
    public void checkMeeting(LocalDateTime now) {
        new Invalid.Check()
                .require(meetsAt != null && meetsAt.isAfter(now), "meetsAt", "supervision.letter.meetingTime")
                .require(!meetsIn.isEmpty(), "meetsIn", "supervision.letter.needed", PLACE)
                .orRefuse();
    }

    private static boolean within(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }
}
