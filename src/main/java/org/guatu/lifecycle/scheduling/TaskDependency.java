package org.guatu.lifecycle.scheduling;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.guatu.lifecycle.backward.Dependencies.Dependency;

/** 前置任务: the one task is finished before the other begins. It is there or it is not, and never changed. */
@Entity
public class TaskDependency {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long regionId;
    private long beforeTaskId;
    private long afterTaskId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected TaskDependency() {}

    @SuppressWarnings("NullAway.Init") // Hibernate gives the id
    TaskDependency(long regionId, long before, long after) {
        this.regionId = regionId;
        beforeTaskId = before;
        afterTaskId = after;
    }

    public long id() {
        return id;
    }

    long regionId() {
        return regionId;
    }

    public long before() {
        return beforeTaskId;
    }

    public long after() {
        return afterTaskId;
    }

    Dependency dependency() {
        return new Dependency(beforeTaskId, afterTaskId);
    }
}
