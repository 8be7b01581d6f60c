package org.guatu.catalogue.reading;

import org.guatu.catalogue.reading.column.Field;

/** Which column a cell of unit names stands in. */
public enum UnitColumn {
    LEAD(Field.LEAD),
    RESPONSIBLE(Field.RESPONSIBLE),
    COOPERATING(Field.COOPERATING),
    /** 责任分工: everything in one cell. */
    DIVISION(Field.DIVISION);

    private final Field field;

    UnitColumn(Field field) {
        this.field = field;
    }

    Field field() {
        return field;
    }
}
