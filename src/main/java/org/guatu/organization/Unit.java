package org.guatu.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guatu.organization.UnitDirectory.SetRule;
import org.jspecify.annotations.Nullable;

/**
 * A body that leads or joins tasks: a department, a town, an office with its host; or a collective name such as
 * 各区镇（街道）, which stands for the units that its rule names.
 */
@Entity
public class Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String code;
    private String name;
    private String fullName;
    private String aliases;
    private String category;
    private @Nullable Long hostId;
    private String coordinationGroup;
    private boolean lawEnforcing;

    @Column(name = "is_set")
    private boolean set;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(40)")
    private SetRule setRule;

    @Column(name = "unit_group", columnDefinition = "VARCHAR(40)")
    @Enumerated(EnumType.STRING)
    private UnitGroup group;

    private @Nullable LocalDate closedOn;
    private @Nullable Long successorId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Unit() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Unit(long regionId, UnitCard card, @Nullable Long hostId) {
        this.regionId = regionId;
        this.code = card.code();
        describe(card, hostId);
    }

    /** Takes everything but the code from the card: the code is how lists and accounts name the unit. */
    final void describe(UnitCard card, @Nullable Long host) {
        name = card.name();
        fullName = card.fullName();
        aliases = String.join(";", card.aliases());
        category = card.category();
        hostId = host;
        coordinationGroup = card.coordinationGroup();
        lawEnforcing = card.lawEnforcing();
        set = card.set();
        setRule = card.setRule();
        group = card.groupOrDerived();
    }

    /** Documents use this name for it too. */
    void alsoCalled(String alias) {
        aliases = aliases.isBlank() ? alias : aliases + ";" + alias;
    }

    /** From now on it is called otherwise; documents may still use the former names. */
    void rename(String newName, String newFullName) {
        Set<String> others = new LinkedHashSet<>(aliases());
        others.add(name);
        others.add(fullName);
        others.removeAll(List.of(newName, newFullName));
        name = newName;
        fullName = newFullName;
        aliases = String.join(";", others);
    }

    /** It is no more from a day on; another unit took over. */
    void close(LocalDate day, long successor) {
        closedOn = day;
        successorId = successor;
    }

    /** Another unit houses it, or none. */
    void moveTo(@Nullable Long host) {
        hostId = host;
    }

    /** The unit that took over was closed itself. */
    void succeededBy(long successor) {
        successorId = successor;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public String code() {
        return code;
    }

    /** The canonical short name, as shown wherever the unit occurs. */
    public String name() {
        return name;
    }

    public String fullName() {
        return fullName;
    }

    /** Other names that documents use for it. */
    public List<String> aliases() {
        return Stream.of(aliases.split(";")).filter(alias -> !alias.isBlank()).toList();
    }

    public String category() {
        return category;
    }

    /** 上级单位: the unit that houses this office; the two count as one where nobody may judge their own work. */
    public @Nullable Long hostId() {
        return hostId;
    }

    public String coordinationGroup() {
        return coordinationGroup;
    }

    public boolean lawEnforcing() {
        return lawEnforcing;
    }

    /** Whether this is a collective name and not a single body. */
    public boolean set() {
        return set;
    }

    public SetRule setRule() {
        return setRule;
    }

    /** With whom it is graded and told of circulars. */
    public UnitGroup group() {
        return group;
    }

    /** The day from which on it is no more; null while it stands. */
    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Whether it can be given anything. */
    public boolean standing() {
        return closedOn == null;
    }

    /** The unit that acts for it since it was closed; null while it stands. */
    public @Nullable Long successorId() {
        return successorId;
    }

    public int version() {
        return version;
    }

    public UnitRef ref() {
        return new UnitRef(code, name);
    }
}
