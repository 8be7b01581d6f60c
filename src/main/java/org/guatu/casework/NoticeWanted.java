package org.guatu.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a case that a unit, or those who hold a role, should be told.
 *
 * @param unitId the unit to tell; null where a role is told
 * @param role the role to tell; null where a unit is told
 * @param href the page that the notice leads to
 * @param key message key of the notice, with its arguments
 */
public record NoticeWanted(
        long regionId, @Nullable Long unitId, @Nullable String role, String href, String key, List<String> arguments) {

    public static NoticeWanted toUnit(long regionId, long unitId, String href, String key, String... arguments) {
        return new NoticeWanted(regionId, unitId, null, href, key, List.of(arguments));
    }

    public static NoticeWanted toRole(long regionId, String role, String href, String key, String... arguments) {
        return new NoticeWanted(regionId, null, role, href, key, List.of(arguments));
    }
}
