package org.guatu.catalogue.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guatu.catalogue.sheet.rows.NotATable;
import org.guatu.catalogue.sheet.rows.NotATable.Reason;
import org.jspecify.annotations.Nullable;

/** The text of a plain file, in UTF-8, marked UTF-16 or the GB18030 that Chinese spreadsheets and editors save. */
final class TextFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private TextFile() {}

    static String decode(byte[] content) {
        Charset marked = charsetOfMark(content);
        for (Charset charset : marked == null ? CHARSETS : List.of(marked)) {
            try {
                CharBuffer text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content));
                return readable(text.toString());
            } catch (CharacterCodingException e) {
                // then it is the next one, or none
            }
        }
        throw new NotATable(Reason.UNREADABLE);
    }

    /** Control characters tell a picture or a program from a text. */
    static String readable(String text) {
        boolean binary = text.chars().anyMatch(c -> c < ' ' && "\n\r\t\u000B\f".indexOf(c) < 0);
        if (binary) {
            throw new NotATable(Reason.WRONG_TYPE);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static @Nullable Charset charsetOfMark(byte[] content) {
        if (content.length < 2) {
            return null;
        }
        int mark = (content[0] & 0xFF) << 8 | (content[1] & 0xFF);
        return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : null;
    }
}
