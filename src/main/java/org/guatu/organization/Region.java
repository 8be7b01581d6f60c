package org.guatu.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Ids of the regions above this one, the nearest first. */
    public List<Long> above() {
        List<Long> ids = Stream.of(path.split("/"))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .filter(one -> one != id())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(ids);
        return ids;
    }

    /** Whether this is the other region, or stands somewhere below it. */
    public boolean within(Region other) {
        return path.startsWith(other.path);
    }
}
