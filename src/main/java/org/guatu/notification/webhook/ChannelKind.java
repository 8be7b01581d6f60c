package org.guatu.notification.webhook;

/** How a message leaves the house. */
public enum ChannelKind {
    /** To a person, by the mail server of the office's settings. */
    EMAIL,
    /** 企业微信 group robot. */
    WECOM,
    /** 钉钉 group robot, with a signature. */
    DINGTALK,
    /** A system of the office's own, signed after the Standard Webhooks specification. */
    WEBHOOK
}
