package org.guatu.debriefing.template;

/** 四个亲自: what the first responsible person does in person (2016 provisions, article 2). */
public enum PersonalAct {
    /** 重要工作亲自部署 */
    DEPLOYED,
    /** 重大问题亲自过问 */
    LOOKED_INTO,
    /** 重点环节亲自协调 */
    COORDINATED,
    /** 重要案件亲自督办 */
    SUPERVISED
}
