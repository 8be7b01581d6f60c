package org.guatu.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Somebody who works on tasks. What they may do comes from their posts. */
@Entity
public class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private String name;
    private @Nullable String phone;
    private @Nullable String email;
    private boolean active;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // the id comes from the database
    Person(long regionId, String name, @Nullable String phone, @Nullable String email) {
        this.regionId = regionId;
        this.name = name;
        this.phone = phone;
        this.email = email;
        this.active = true;
    }

    void rename(String newName, @Nullable String newPhone) {
        name = newName;
        phone = newPhone;
    }

    void reachBy(@Nullable String newEmail) {
        email = newEmail;
    }

    /** Somebody who left is no longer found by post or role, but stays in the trail. */
    void setActive(boolean now) {
        active = now;
    }

    public long id() {
        return id;
    }

    public long regionId() {
        return regionId;
    }

    public String name() {
        return name;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** Where mail reaches them; null where nobody said. */
    public @Nullable String email() {
        return email;
    }

    public boolean active() {
        return active;
    }
}
