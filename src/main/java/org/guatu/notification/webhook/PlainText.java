package org.guatu.notification.webhook;

/** A message as mail: plain text with its links, which every client shows and no filter minds. */
public final class PlainText {
    private PlainText() {}

    public static String of(Message message) {
        StringBuilder text = new StringBuilder();
        if (message.lead() != null) {
            text.append(message.lead()).append("\n\n");
        }
        for (Message.Group group : message.groups()) {
            text.append("■ ").append(group.task()).append('\n');
            for (Message.Line line : group.lines()) {
                text.append("  · ")
                        .append(line.text())
                        .append("  [")
                        .append(line.at())
                        .append("]\n");
                text.append("    ").append(line.href()).append('\n');
            }
            text.append('\n');
        }
        if (message.more() > 0) {
            text.append("… +").append(message.more()).append("\n\n");
        }
        return text.append("-- \n").append(message.foot()).append('\n').toString();
    }
}
