package org.guatu.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** A message as robots of group chats show it. What people typed cannot become a mark, a link or a call to all. */
final class Markdown {
    private static final Pattern MARKS = Pattern.compile("[<>\\[\\]`*#@\\r\\n]");

    private Markdown() {}

    /** The message in at most {@code limit} bytes; a line that does not fit is counted instead. */
    static String of(Message message, int limit) {
        StringBuilder text = new StringBuilder("### " + plain(message.title()) + "\n");
        if (message.lead() != null) {
            text.append(plain(message.lead())).append("\n");
        }
        String foot = "\n" + plain(message.foot());
        int left = limit - bytes(text) - bytes(foot) - bytes("\n… +9999");
        int cut = message.more();
        for (Message.Group group : message.groups()) {
            String head = "\n**" + plain(group.task()) + "**\n";
            for (Message.Line line : group.lines()) {
                String block = head + "- [" + plain(line.text()) + "](" + line.href() + ")\n";
                if (cut == message.more() && bytes(block) <= left) {
                    left -= bytes(block);
                    text.append(block);
                    head = "";
                } else {
                    cut++;
                }
            }
        }
        return text.append(cut > 0 ? "\n… +" + cut : "").append(foot).toString();
    }

    static String plain(String typed) {
        return MARKS.matcher(typed).replaceAll(mark -> switch (mark.group().charAt(0)) {
            case '<' -> "＜";
            case '>' -> "＞";
            case '[' -> "［";
            case ']' -> "］";
            case '*' -> "＊";
            case '#' -> "＃";
            case '@' -> "＠";
            case '`' -> "'";
            default -> " ";
        });
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(UTF_8).length;
    }
}
