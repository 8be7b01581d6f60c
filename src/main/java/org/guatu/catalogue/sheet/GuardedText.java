package org.guatu.catalogue.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import org.guatu.catalogue.sheet.rows.Limits;
import org.guatu.platform.DocumentText;

/** Reads documents behind the same guards as lists: a notice is as good a place for a bomb as a table. */
@ApplicationScoped
public class GuardedText implements DocumentText {
    private static final int MOST = 5 * 1024 * 1024;

    private final SheetReader reader = new SheetReader(Limits.ofBytes(MOST));

    @Override
    public String of(String fileName, byte[] content) {
        return reader.textOf(fileName, content);
    }
}
