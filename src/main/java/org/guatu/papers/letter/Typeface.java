package org.guatu.papers.letter;

/** A size and the font that the standard names for it. The fonts are not ours to ship: files name them. */
public enum Typeface {
    /** 正文: 三号仿宋. */
    BODY("仿宋_GB2312", 16),
    /** 标题: 二号小标宋. */
    TITLE("方正小标宋简体", 22),
    /** 发文机关标志: 小标宋, as large as the line allows. */
    HEAD("方正小标宋简体", 30),
    /** 附表: 五号, rounded to a whole point. */
    TABLE("仿宋_GB2312", 11),
    /** 版记、页码: 四号. */
    SMALL("仿宋_GB2312", 14),
    /** 页码: 四号半角宋体. */
    FOLIO("宋体", 14);

    private final String font;
    private final int points;

    Typeface(String font, int points) {
        this.font = font;
        this.points = points;
    }

    String font() {
        return font;
    }

    public int points() {
        return points;
    }
}
