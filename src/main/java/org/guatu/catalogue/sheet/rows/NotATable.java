package org.guatu.catalogue.sheet.rows;

import org.guatu.platform.Refusal;
import org.guatu.platform.upload.UnsafePackage;

/** The file cannot be read as a table at all; nothing of it is kept. */
public final class NotATable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file, with its HTTP answer: its type (415), its size (413) or its content (422). */
    public enum Reason {
        WRONG_TYPE(415, "catalogue.file.wrongType"),
        NO_TEXT(415, "catalogue.file.noText"),
        OLD_EXCEL(415, "catalogue.file.oldExcel"),
        OLD_WORD(415, "catalogue.file.oldWord"),
        PDF(415, "catalogue.file.pdf"),
        MACROS(415, "catalogue.file.macros"),
        TOO_LARGE(413, "catalogue.file.tooLarge"),
        UNPACKS_TOO_LARGE(413, "catalogue.file.unpacksTooLarge"),
        TOO_MANY_PARTS(413, "catalogue.file.tooManyParts"),
        TOO_MANY_ROWS(413, "catalogue.file.tooManyRows"),
        TOO_MANY_COLUMNS(413, "catalogue.file.tooManyColumns"),
        EMPTY(422, "catalogue.file.empty"),
        UNREADABLE(422, "catalogue.file.unreadable"),
        DOCTYPE(422, "catalogue.file.doctype"),
        NO_HEADER(422, "catalogue.file.noHeader");

        private final int status;
        private final String key;

        Reason(int status, String key) {
            this.status = status;
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    private final Reason reason;

    public NotATable(Reason reason, Object... arguments) {
        super(reason.key, arguments);
        this.reason = reason;
    }

    /** The package that holds the table is none that is opened. */
    public static NotATable of(UnsafePackage unsafe) {
        return switch (unsafe.reason()) {
            case UNREADABLE -> new NotATable(Reason.UNREADABLE);
            case DOCTYPE -> new NotATable(Reason.DOCTYPE);
            case MACROS -> new NotATable(Reason.MACROS);
            case UNPACKS_TOO_LARGE -> new NotATable(Reason.UNPACKS_TOO_LARGE, unsafe.most());
            case TOO_MANY_PARTS -> new NotATable(Reason.TOO_MANY_PARTS, unsafe.most());
        };
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public int status() {
        return reason.status;
    }
}
