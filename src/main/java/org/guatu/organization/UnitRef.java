package org.guatu.organization;

/** A unit as every answer and page names it: by its code and canonical name. */
public record UnitRef(String code, String name) {}
