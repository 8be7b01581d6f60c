package org.guatu.catalogue.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts a cell of unit names at its separators; brackets are never cut. */
final class UnitPieces {
    private static final String STRONG = "、，,；;/|。";

    private UnitPieces() {}

    /**
     * Between strong separators (、，；) the pieces that blanks and line breaks part: a blank may stand between two
     * names or inside one.
     */
    static List<List<String>> of(String text) {
        List<List<String>> runs = new ArrayList<>();
        List<String> run = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            boolean strong = depth == 0 && STRONG.indexOf(c) >= 0;
            boolean weak = Character.isWhitespace(c);
            if (!strong && !weak) {
                piece.append(c);
            } else if (strong || depth == 0) {
                close(piece, run);
            }
            if (strong) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        close(piece, run);
        runs.add(run);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    /** The inside of one pair of brackets around everything: （责任单位：…）. */
    static String withoutOuterBrackets(String text) {
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            boolean closed = depth == 0;
            if (closed) {
                boolean around = at > 0 && at == text.length() - 1;
                return around ? text.substring(1, at) : text;
            }
        }
        return text;
    }

    private static void close(StringBuilder piece, List<String> run) {
        if (!piece.isEmpty()) {
            run.add(piece.toString());
            piece.setLength(0);
        }
    }
}
