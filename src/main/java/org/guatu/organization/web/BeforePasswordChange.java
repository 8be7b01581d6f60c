package org.guatu.organization.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** May be called while the password is still a one-time one: to change it, or to leave. */
@Retention(RUNTIME)
@Target(ElementType.METHOD)
@interface BeforePasswordChange {}
