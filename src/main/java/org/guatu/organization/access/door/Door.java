package org.guatu.organization.access.door;

/** Where somebody may be recognised instead of by a password of ours. */
public enum Door {
    /** 统一身份认证: an OpenID provider. */
    OIDC
}
