package org.guatu.insight.wall;

/** By what the tasks of a wall chart lie together. */
public enum Grouping {
    /** 重点领域 */
    AREA,
    /** 牵头单位 */
    UNIT,
    /** 领衔领导 */
    LEADER
}
