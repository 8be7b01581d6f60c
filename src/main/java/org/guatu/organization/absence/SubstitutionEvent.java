package org.guatu.organization.absence;

/** Something happened to a substitution; told in the same transaction. */
public sealed interface SubstitutionEvent {
    Substitution substitution();

    String absentName();

    String substituteName();

    /** Somebody was named to stand in. */
    record Named(Substitution substitution, String absentName, String substituteName) implements SubstitutionEvent {}

    /** It was ended before its last day was over. */
    record Ended(Substitution substitution, String absentName, String substituteName) implements SubstitutionEvent {}
}
