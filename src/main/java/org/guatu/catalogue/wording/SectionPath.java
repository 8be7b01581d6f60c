package org.guatu.catalogue.wording;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Keeps the titles of sections in one column, a line each. */
@Converter
@Immutable
class SectionPath implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> titles) {
        return String.join("\n", titles);
    }

    @Override
    public List<String> convertToEntityAttribute(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }
}
