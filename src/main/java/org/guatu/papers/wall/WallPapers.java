package org.guatu.papers.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.guatu.insight.wall.WallCharts;
import org.guatu.insight.wall.WallQuery;
import org.guatu.insight.wall.WallView;
import org.guatu.papers.Document;
import org.guatu.papers.letter.PaperFonts;
import org.guatu.papers.letter.PdfWriter;
import org.guatu.platform.Caller;
import org.guatu.platform.Texts;

/** 挂图: the wall chart of a day as a file to be printed. */
@ApplicationScoped
@Transactional
public class WallPapers {
    private final WallCharts charts;
    private final PaperFonts fonts;
    private final Clock clock;

    WallPapers(WallCharts charts, PaperFonts fonts, Clock clock) {
        this.charts = charts;
        this.fonts = fonts;
        this.clock = clock;
    }

    public Document of(WallQuery query, Sheet sheet, Locale locale, Caller by) {
        WallView wall = charts.view(query, by);
        return new Document(
                Texts.text(locale, "papers.wall.title") + " " + wall.region() + " " + wall.asOf() + " " + sheet
                        + ".pdf",
                "application/pdf",
                write(wall, sheet, locale, ZonedDateTime.now(clock).toLocalDateTime(), fonts));
    }

    /** A chart as a file. */
    static byte[] write(WallView wall, Sheet sheet, Locale locale, LocalDateTime drawn, PaperFonts fonts) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PdfWriter writer = fonts.writer(document)) {
            document.getDocumentInformation().setTitle(Texts.text(locale, "papers.wall.title"));
            document.getDocumentInformation().setAuthor(wall.region());
            new WallPdf(wall, WallLayout.of(wall, sheet), writer, locale, drawn).write();
            writer.close();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
