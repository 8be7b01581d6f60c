package org.guatu.catalogue.sheet;

import java.util.function.Supplier;

/**
 * A file that somebody sends to do harm, made when it is asked for.
 *
 * @param refused whether it must be refused; otherwise it may also be read, as text that does nothing
 */
public record HostileFile(String what, String fileName, boolean refused, Supplier<byte[]> content) {
    static HostileFile refused(String what, String fileName, Supplier<byte[]> content) {
        return new HostileFile(what, fileName, true, content);
    }

    static HostileFile inert(String what, String fileName, Supplier<byte[]> content) {
        return new HostileFile(what, fileName, false, content);
    }

    @Override
    public String toString() {
        return what + " (" + fileName + ")";
    }
}
