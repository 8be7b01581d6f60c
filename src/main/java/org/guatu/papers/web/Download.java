package org.guatu.papers.web;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.guatu.papers.Document;
import org.guatu.papers.Ledger;
import org.guatu.papers.LedgerCsv;
import org.guatu.papers.LedgerSheet;

/** A paper as a file to keep: with a name in Chinese, and one in ASCII for clients that read no other. */
public final class Download {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    /** What a file name may not hold on one system or another; control characters could forge a header. */
    private static final String UNSAFE = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private static final int LONGEST = 80;

    private Download() {}

    static Response xlsx(Ledger ledger) {
        return of(LedgerSheet.write(ledger), XLSX, name(ledger), ".xlsx");
    }

    static Response csv(Ledger ledger) {
        return of(LedgerCsv.write(ledger), CSV, name(ledger), ".csv");
    }

    static Response template(byte[] file, String kind) {
        return of(file, XLSX, kind + "模板", ".xlsx");
    }

    private static String name(Ledger ledger) {
        return ledger.title() + "台账 " + ledger.day();
    }

    public static Response of(Document document) {
        int dot = document.name().lastIndexOf('.');
        return of(
                document.content(),
                document.mediaType(),
                document.name().substring(0, dot),
                document.name().substring(dot));
    }

    private static Response of(byte[] file, String type, String title, String ending) {
        String plain = title.replaceAll(UNSAFE, " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        String name = URLEncoder.encode(plain.substring(0, end) + ending, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Response.ok(file, type)
                .header("Content-Disposition", "attachment; filename=\"guatu" + ending + "\"; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store")
                .build();
    }
}
