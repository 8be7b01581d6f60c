package org.guatu.catalogue.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** An area whose group the office has named. */
@Entity
class AreaGroup {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String area;

    @Enumerated(EnumType.STRING)
    private CoordinationGroup belongsTo;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected AreaGroup() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    AreaGroup(long regionId, String area, CoordinationGroup belongsTo) {
        this.regionId = regionId;
        this.area = area;
        this.belongsTo = belongsTo;
    }

    String area() {
        return area;
    }

    CoordinationGroup belongsTo() {
        return belongsTo;
    }

    void belongTo(CoordinationGroup group) {
        belongsTo = group;
    }
}
