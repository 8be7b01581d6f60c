package org.guatu.support;

/** An empty office whose clock goes through the National Day week of 2024. */
public class NationalDayOffice extends EmptyOffice {}
