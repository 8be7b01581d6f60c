package org.guatu.platform.upload;

import org.guatu.platform.Refusal;

/** A file is taken nowhere: 413 where it is too much, 415 for a program in it, 422 for what else is wrong with it. */
class UnsafeFile extends Refusal {
    private static final int TOO_LARGE = 413;
    private static final int PROGRAM = 415;
    private static final int UNREADABLE = 422;

    private final int status;

    UnsafeFile(int status, String key, Object... arguments) {
        super(key, arguments);
        this.status = status;
    }

    static UnsafeFile empty(String name) {
        return new UnsafeFile(UNREADABLE, "platform.upload.empty", name);
    }

    static UnsafeFile macros(String name) {
        return new UnsafeFile(PROGRAM, "platform.upload.macros", name);
    }

    static UnsafeFile infected(String name, String found) {
        return new UnsafeFile(UNREADABLE, "platform.upload.infected", name, found);
    }

    static UnsafeFile of(UnsafePackage unsafe, String name) {
        return switch (unsafe.reason()) {
            case MACROS -> macros(name);
            case DOCTYPE -> new UnsafeFile(UNREADABLE, "platform.upload.doctype", name);
            case UNREADABLE -> new UnsafeFile(UNREADABLE, "platform.upload.unreadable", name);
            case UNPACKS_TOO_LARGE -> new UnsafeFile(TOO_LARGE, "platform.upload.unpacksTooLarge", name, unsafe.most());
            case TOO_MANY_PARTS -> new UnsafeFile(TOO_LARGE, "platform.upload.tooManyParts", name, unsafe.most());
        };
    }

    @Override
    public int status() {
        return status;
    }
}
