package org.guatu.platform.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.guatu.platform.upload.UnsafePackage.Reason;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The one door for files: whatever comes with a form or a call, for proofs, imports, sheets of people or notices of
 * holidays, is looked through here before anybody reads it. What kind of file it has to be is for the reader to say.
 */
@ApplicationScoped
public class UploadGuard {
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 100 << 20;
    private static final int LONGEST_NAME = 200;
    private static final byte[] PACKED = {'P', 'K'};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String MACROS = "_VBA_PROJECT";

    private final Clamd clamd;

    UploadGuard(Clamd clamd) {
        this.clamd = clamd;
    }

    /** Lets a file through that may be read; refuses any other, and all of them where the virus scanner is away. */
    public CheckedFile check(FileUpload sent) {
        return check(sent.fileName(), sent.uploadedFile());
    }

    /** As {@link #check(FileUpload)}, for a file that comes in another way. */
    public CheckedFile check(String called, Path content) {
        String name = clean(called);
        try {
            look(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clamd.find(content).ifPresent(found -> {
            throw UnsafeFile.infected(name, found);
        });
        return new CheckedFile(name, content);
    }

    private static void look(String name, Path content) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(content)) {
            head = in.readNBytes(OLD_OFFICE.length);
        }
        if (head.length == 0) {
            throw UnsafeFile.empty(name);
        }
        if (Arrays.equals(head, OLD_OFFICE) && OldOffice.hasPart(content, MACROS)) {
            throw UnsafeFile.macros(name);
        }
        if (Arrays.equals(Arrays.copyOf(head, PACKED.length), PACKED)) {
            open(name, content);
        }
    }

    private static void open(String name, Path content) {
        try (ZipFile packed = ZipFile.builder().setPath(content).get()) {
            new PackageGuard(MOST_PARTS, MOST_UNPACKED).check(packed);
        } catch (UnsafePackage unsafe) {
            throw UnsafeFile.of(unsafe, name);
        } catch (IOException | RuntimeException damaged) {
            throw UnsafeFile.of(new UnsafePackage(Reason.UNREADABLE, 0), name);
        }
    }

    /**
     * Without characters that are not seen, among them those that turn the letters behind them around so that {@code
     * fdp.exe} is read as {@code exe.pdf}; of a name too long the end, which has its kind.
     */
    static String clean(String name) {
        String seen = name.replaceAll("[\\p{Cntrl}/\\\\]", "_")
                .replaceAll("[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "")
                .strip();
        int length = seen.codePointCount(0, seen.length());
        return length <= LONGEST_NAME ? seen : seen.substring(seen.offsetByCodePoints(0, length - LONGEST_NAME));
    }
}
