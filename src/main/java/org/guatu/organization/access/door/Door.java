package org.guatu.organization.access.door;

/** Where somebody may be recognised instead of by a password of ours. */
public enum Door {
    /** 统一身份认证: an OpenID provider. */
    OIDC,
    /** 单位目录: a directory that looks at name and password (LDAP, AD). */
    LDAP
}
