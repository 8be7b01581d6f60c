package org.guatu.catalogue.deadline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a deadline cell, and a place among them. */
final class DeadlineTokens {
    enum Kind {
        NUMBER,
        YEAR,
        ANNUAL,
        MONTH,
        DAY,
        QUARTER,
        Q,
        HALF,
        FIRST_HALF,
        SECOND_HALF,
        TEN_DAYS,
        END,
        BEFORE,
        WITHIN,
        ORDINAL,
        EVERY,
        FIRST_MONTH,
        LAST_MONTH,
        MONTH_OF,
        ONCE,
        THIS_YEAR,
        NEXT_YEAR,
        WHOLE_YEAR,
        THROUGHOUT,
        TO,
        DASH,
        DOT,
        SLASH,
        SINCE,
        FROM_THEN,
        LEAD_IN,
        OPEN,
        GO_ON,
        DONE,
        SAME,
        SEPARATOR,
        INCLUSIVE,
        CIRCLED,
        OTHER,
        NOTHING
    }

    record Token(Kind kind, int value, int from, int to) {
        int length() {
            return to - from;
        }
    }

    private static final Map<String, Kind> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(1);
    private static final String ORDER_OF_TEN_DAYS = "上中下";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** @param text narrowed, without blanks; line breaks count as separators */
    DeadlineTokens(String text) {
        this.text = text;
        for (int from = 0; from < text.length(); ) {
            Token token = tokenAt(from);
            tokens.add(token);
            from = token.to();
        }
        while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Kind.SEPARATOR) {
            tokens.remove(tokens.size() - 1);
        }
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : new Token(Kind.NOTHING, 0, 0, 0);
    }

    boolean sees(Kind... kinds) {
        for (int i = 0; i < kinds.length; i++) {
            if (peek(i).kind() != kinds[i]) {
                return false;
            }
        }
        return true;
    }

    boolean take(Kind... kinds) {
        boolean seen = sees(kinds);
        at += seen ? kinds.length : 0;
        return seen;
    }

    boolean takeOneOf(Set<Kind> kinds) {
        boolean seen = kinds.contains(peek().kind());
        at += seen ? 1 : 0;
        return seen;
    }

    void skip(Set<Kind> kinds) {
        while (takeOneOf(kinds)) {}
    }

    /** The next number, if it is one of at most so many characters; otherwise nothing is taken. */
    @Nullable
    Token takeNumber(int atMost) {
        Token token = peek();
        return token.kind() == Kind.NUMBER && token.length() <= atMost && take(Kind.NUMBER) ? token : null;
    }

    void step() {
        at++;
    }

    /** Whether one of {@code kinds} stands between two positions. */
    boolean anyBetween(int from, int to, Set<Kind> kinds) {
        return tokens.subList(from, to).stream().anyMatch(token -> kinds.contains(token.kind()));
    }

    /** What is written between two positions. */
    String written(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }

    private Token tokenAt(int from) {
        for (int length = Math.min(LONGEST_WORD, text.length() - from); length > 0; length--) {
            Kind kind = WORDS.get(text.substring(from, from + length));
            if (kind != null) {
                int value = kind == Kind.TEN_DAYS ? ORDER_OF_TEN_DAYS.indexOf(text.charAt(from)) + 1 : 0;
                return new Token(kind, value, from, from + length);
            }
        }
        char first = text.charAt(from);
        if (first >= '①' && first <= '⑳') {
            return new Token(Kind.CIRCLED, first - '①' + 1, from, from + 1);
        }
        int to = ChineseNumber.end(text, from);
        return to > from
                ? ChineseNumber.value(text.substring(from, to))
                        .map(value -> new Token(Kind.NUMBER, value, from, to))
                        .orElse(new Token(Kind.OTHER, 0, from, to))
                : new Token(Kind.OTHER, 0, from, from + 1);
    }

    private static Map<String, Kind> words() {
        Map<String, Kind> words = new LinkedHashMap<>();
        put(words, Kind.YEAR, "年");
        put(words, Kind.ANNUAL, "年度");
        put(words, Kind.MONTH, "月", "月份");
        put(words, Kind.DAY, "日", "号");
        put(words, Kind.QUARTER, "季度", "季");
        put(words, Kind.Q, "Q", "q");
        put(words, Kind.HALF, "半年", "半年度");
        put(words, Kind.FIRST_HALF, "上半年");
        put(words, Kind.SECOND_HALF, "下半年");
        put(words, Kind.TEN_DAYS, "上旬", "中旬", "下旬");
        put(words, Kind.END, "底", "末", "终");
        put(words, Kind.BEFORE, "前", "之前", "以前");
        put(words, Kind.WITHIN, "内", "之内", "以内");
        put(words, Kind.ORDINAL, "第");
        put(words, Kind.EVERY, "每", "每个");
        put(words, Kind.FIRST_MONTH, "首月");
        put(words, Kind.LAST_MONTH, "末月", "最后一个月", "最后1个月");
        put(words, Kind.MONTH_OF, "个月");
        put(words, Kind.ONCE, "一次", "1次");
        put(words, Kind.THIS_YEAR, "本年", "本年度", "今年", "当年");
        put(words, Kind.NEXT_YEAR, "次年", "明年", "下一年", "下年");
        put(words, Kind.WHOLE_YEAR, "全年");
        put(words, Kind.THROUGHOUT, "贯穿");
        put(words, Kind.TO, "至", "到", "—", "——", "–", "―", "~", "～", "－");
        put(words, Kind.DASH, "-");
        put(words, Kind.DOT, ".");
        put(words, Kind.SLASH, "/");
        put(words, Kind.SINCE, "自", "从");
        put(words, Kind.FROM_THEN, "起");
        put(words, Kind.LEAD_IN, "于", "在", "截至", "截止", "截止到", "截止至", "不晚于", "不迟于", "须于", "应于");
        put(words, Kind.OPEN, "长期", "长期性", "持续", "持续性", "常态", "常态化", "常年", "长效", "长效化", "常态长效", "长期化", "常抓不懈");
        put(words, Kind.GO_ON, "坚持", "推进", "开展", "实施", "落实", "执行", "深化", "推动", "保持", "进行", "任务", "工作", "并");
        put(words, Kind.DONE, "完成", "全部完成", "全面完成", "基本完成", "完成任务", "办结", "到位", "落实到位", "报送", "上报", "提交");
        put(words, Kind.INCLUSIVE, "(含)", "(含当日)", "(含本日)", "(含当天)");
        put(words, Kind.SAME, "同上", "〃");
        put(words, Kind.SEPARATOR, "，", ",", "；", ";", "。", "、", "\n");
        return words;
    }

    private static void put(Map<String, Kind> words, Kind kind, String... spellings) {
        for (String spelling : spellings) {
            words.put(spelling, kind);
        }
    }
}
