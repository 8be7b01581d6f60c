package org.guatu.reporting.standing;

/** How a task stands at one look; never a stored state. */
public enum Light {
    /** 正常 */
    GREEN,
    /** 预警: 10 to 30 points behind, or near its deadline with too little done ({@link NearTerms}). */
    YELLOW,
    /** 滞后或逾期: overdue, or more than 30 points behind. */
    RED,
    /** 已销号 */
    BLUE,
    /** 未启动 */
    GREY;

    /** Whether somebody has to act: red or yellow. */
    public boolean alarming() {
        return this == RED || this == YELLOW;
    }

    private static final int YELLOW_FROM = 10;
    private static final int RED_ABOVE = 30;

    /** The light of so many points, or percent, behind what was to be: exactly 10 and exactly 30 are yellow. */
    public static Light behind(double points) {
        if (points > RED_ABOVE) {
            return RED;
        }
        return points >= YELLOW_FROM ? YELLOW : GREEN;
    }
}
