package org.guatu.catalogue.sheet;

import java.util.List;
import java.util.stream.Stream;

/** Files that somebody sends to do harm: to the memory, the time, the disk or the people behind the import desk. */
public final class HostileFiles {
    private HostileFiles() {}

    public static List<HostileFile> all() {
        return Stream.of(
                        HostileArchives.files(),
                        HostileMarkup.files(),
                        HostileSheets.files(),
                        HostileDocuments.files(),
                        HostileTexts.files())
                .flatMap(List::stream)
                .toList();
    }

    /** Texts that some program would run, if it took them for more than text. */
    static List<String> injections() {
        return List.of(
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://127.0.0.1/x\",\"区司法局\")",
                "@SUM(1+9)*cmd|' /C calc'!A0",
                "${7*7}${jndi:ldap://127.0.0.1/a}",
                "#{request.getClass()}",
                "{{constructor.constructor('alert(1)')()}}",
                "{#include x}{inject:vertx}",
                "'; DROP TABLE task; --",
                "<script>alert(1)</script>",
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"groovy\">",
                "区\u202E局法司\u202C办",
                "%s%n%x",
                "../../../../etc/passwd");
    }
}
