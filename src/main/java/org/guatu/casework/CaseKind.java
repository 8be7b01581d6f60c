package org.guatu.casework;

/**
 * A kind of case, by the names under which others know it.
 *
 * @param name what its steps, its proofs and its lines in the trail are kept under
 * @param module whose messages say what is done to it: {@code <module>.act.<name>.…}, {@code <module>.notice.<name>.…}
 * @param process the process that leads it; empty where none does
 * @param pages the path below which each has its page
 */
public record CaseKind(String name, String module, String process, String pages) {
    String act(Enum<?> act) {
        return module + ".act." + name + "." + act;
    }

    String notice(String what) {
        return module + ".notice." + name + "." + what;
    }
}
