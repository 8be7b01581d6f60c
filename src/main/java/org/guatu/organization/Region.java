package org.guatu.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An administrative region with an office of its own: a county, city or province. Regions form a tree. */
@Entity
@EntityListeners(StampingRegions.class)
public class Region {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private @Nullable Long parentId;
    private String path = "";

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Region() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Region(String code, String name, @Nullable Long parentId) {
        this.code = code;
        this.name = name;
        this.parentId = parentId;
    }

    /** Takes its place below the parent, as soon as it has an id. */
    void placeUnder(@Nullable Region parent) {
        path = (parent == null ? "/" : parent.path) + id + "/";
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    /** Ids from the root to this region, such as {@code /1/7/}. */
    public String path() {
        return path;
    }
}
