package org.guatu.briefing.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.guatu.casework.StoryStep;
import org.jspecify.annotations.Nullable;

/**
 * An analysis in full.
 *
 * @param reason why the edition before had to be put right; null of the first
 * @param corrects id of the edition that it puts right, or null
 * @param correctedBy id of the edition that puts it right as far as the reader may know it, or null
 * @param stale whether figures are no longer what they were when they were counted; drafts only
 */
public record AnalysisStory(
        AnalysisCard card,
        @Nullable String reason,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        boolean stale,
        List<Section> sections,
        List<StoryStep> steps,
        @JsonIgnore boolean mayWrite,
        @JsonIgnore boolean mayCorrect) {

    /**
     * A section.
     *
     * @param words as they are edited, with figures by their names in 【】
     * @param own whether the office wrote them
     * @param paragraphs the same as they are read
     * @param table as it was counted; null where there is none
     * @param tableStale whether the table would be another today; drafts only
     * @param version for the next If-Match
     */
    public record Section(
            SectionKind kind,
            String title,
            String words,
            boolean own,
            List<List<FigureText.Piece>> paragraphs,
            List<Figure> figures,
            Composed.@Nullable Table table,
            boolean tableStale,
            int version) {

        /** Each paragraph as it is printed. */
        @JsonIgnore
        public List<String> lines() {
            return paragraphs.stream().map(FigureText::plain).toList();
        }

        boolean stale() {
            return tableStale || paragraphs.stream().flatMap(List::stream).anyMatch(piece -> piece.now() != null);
        }
    }
}
