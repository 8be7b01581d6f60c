package org.guatu.support;

/** An empty office for the tests of the ladder, which move its clock. */
public class LadderOffice extends EmptyOffice {}
