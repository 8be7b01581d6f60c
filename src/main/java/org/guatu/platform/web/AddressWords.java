package org.guatu.platform.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an address asks for: its known words that say something, in their order. Others are passed over. */
public record AddressWords(Map<String, String> words) {
    public static AddressWords of(UriInfo address, List<String> known) {
        MultivaluedMap<String, String> sent = address.getQueryParameters();
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : known) {
            String value = sent.getFirst(key);
            if (value != null && !value.isBlank()) {
                words.put(key, value.strip());
            }
        }
        return new AddressWords(words);
    }

    /** What was asked for under this name; empty where nothing was. */
    public String get(String key) {
        return words.getOrDefault(key, "");
    }

    /** Which row is the first; the very first where no number says so. */
    public int row(String key) {
        return get(key).matches("\\d{1,6}") ? Integer.parseInt(get(key)) : 0;
    }

    /** The same with one word changed, or without it where it says nothing. */
    public AddressWords with(String key, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(words);
        changed.remove(key);
        if (value != null && !value.toString().isEmpty()) {
            changed.put(key, value.toString());
        }
        return new AddressWords(changed);
    }

    /** Whether anything is asked for beyond these. */
    public boolean askBeyond(List<String> some) {
        return !some.containsAll(words.keySet());
    }

    /** As it stands in an address, with its question mark; empty where nothing is asked. */
    public String text() {
        return words.isEmpty()
                ? ""
                : words.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
