package org.guatu.support;

/** An empty office for what supervision finds, is suggested and is told. */
public class SupervisedOffice extends EmptyOffice {}
