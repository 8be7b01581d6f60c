package org.guatu.notification.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Why something was not sent, as a key and arguments so that both languages fit. Never carries an address or a secret.
 *
 * @param forGood whether trying again can change nothing
 */
public record Failure(String key, List<String> arguments, boolean forGood) {
    private static final Set<String> OF_RECIPIENT =
            Set.of("notification.failed.mailbox", "notification.failed.noAddress", "notification.failed.inside");
    private static final int LONGEST = 120;
    private static final int ARGUMENTS = 3;

    public static Failure of(String key, Object... arguments) {
        return new Failure(key, words(arguments), false);
    }

    public static Failure forGood(String key, Object... arguments) {
        return new Failure(key, words(arguments), true);
    }

    private static List<String> words(Object... arguments) {
        return Arrays.stream(arguments)
                .limit(ARGUMENTS)
                .map(one -> String.valueOf(one).replaceAll("\\s+", " "))
                .map(one -> one.length() > LONGEST ? one.substring(0, LONGEST) : one)
                .toList();
    }

    /** Whether it is this message or its recipient's mailbox that failed and not the way there. */
    public boolean ofRecipient() {
        return OF_RECIPIENT.contains(key);
    }

    /** One of the arguments, or nothing where there are fewer: for templates. */
    public String argument(int at) {
        return at < arguments.size() ? arguments.get(at) : "";
    }

    /** As it is kept in a column. */
    public String written() {
        return arguments.isEmpty() ? key : key + "\n" + String.join("\n", arguments);
    }

    public static Failure read(String written) {
        String[] parts = written.split("\n", -1);
        return new Failure(parts[0], List.of(parts).subList(1, parts.length), false);
    }
}
