package org.guatu.organization.web;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.organization.UnitCard;
import org.guatu.organization.UnitDirectory.SetRule;
import org.guatu.platform.Invalid;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the page of a unit sends; aliases stand one a line. */
public class UnitForm {
    @RestForm
    @Nullable
    String code;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String fullName;

    @RestForm
    @Nullable
    String aliases;

    @RestForm
    @Nullable
    String category;

    @RestForm
    @Nullable
    String host;

    @RestForm
    @Nullable
    String coordinationGroup;

    @RestForm
    @Nullable
    String lawEnforcing;

    @RestForm
    @Nullable
    String setRule;

    @RestForm
    @Nullable
    Integer version;

    /** As the page shows it. */
    public record Shown(
            String code,
            String name,
            String fullName,
            List<String> aliases,
            String category,
            String host,
            String coordinationGroup,
            boolean lawEnforcing,
            String setRule,
            int version) {}

    static final Shown EMPTY = new Shown("", "", "", List.of(), "", "", "", false, "NONE", 0);

    Shown shown() {
        return new Shown(
                text(code),
                text(name),
                text(fullName),
                lines(aliases),
                text(category),
                text(host),
                text(coordinationGroup),
                lawEnforcing != null,
                text(setRule),
                version == null ? 0 : version);
    }

    UnitCard card(String ofCode) {
        SetRule rule = rule();
        return new UnitCard(
                ofCode,
                text(name),
                text(fullName),
                lines(aliases),
                text(category),
                host,
                text(coordinationGroup),
                lawEnforcing != null,
                rule != SetRule.NONE,
                rule);
    }

    String code() {
        return text(code);
    }

    private SetRule rule() {
        try {
            return text(setRule).isEmpty() ? SetRule.NONE : SetRule.valueOf(text(setRule));
        } catch (IllegalArgumentException e) {
            throw new Invalid("setRule", "organization.setRule");
        }
    }

    private static List<String> lines(@Nullable String sent) {
        return Stream.of(text(sent).split("[\\r\\n;；]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
