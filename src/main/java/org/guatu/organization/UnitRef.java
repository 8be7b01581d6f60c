package org.guatu.organization;

import java.util.Map;

/** A unit as every answer and page names it: by its code and canonical name. */
public record UnitRef(String code, String name) {
    /** The unit with that id; one that is gone keeps its id as code. */
    public static UnitRef among(Map<Long, UnitRef> units, long id) {
        UnitRef known = units.get(id);
        return known == null ? new UnitRef(Long.toString(id), "") : known;
    }
}
