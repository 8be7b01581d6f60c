package org.guatu.platform.web;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * An unsafe call that may be asked again with the same {@code Idempotency-Key} (pages: form field {@code once}) and then
 * takes effect once: the key is stored in the transaction of the effect, and a repeat gets the first answer.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnlyOnce {}
