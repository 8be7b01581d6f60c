package org.guatu;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guatu.platform.BothLanguages;
import org.guatu.platform.database.DatabaseLogin;
import org.guatu.platform.database.DatabaseUnavailable;
import org.guatu.platform.database.Failures;
import org.guatu.platform.database.OwnDatabase;
import org.guatu.platform.database.backup.BackUp;
import org.guatu.platform.database.backup.Restore;
import org.guatu.platform.database.backup.TransferRefused;

/** An office as one file, and from the embedded database into another one: commands that start no application. */
final class Transfer {
    static final String BACK_UP = "--back-up";
    static final String RESTORE = "--restore";
    static final String MOVE = "--move";

    private final List<String> asked;
    private final PrintStream out;

    Transfer(List<String> asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    static boolean isAsked(String... arguments) {
        return arguments.length > 0 && List.of(BACK_UP, RESTORE, MOVE).contains(arguments[0]);
    }

    /** Returns 0 where everything was done, 1 where it was not, and 2 where it was not understood. */
    int run() {
        var words = new ArrayList<>(asked.subList(1, asked.size()));
        var folder = folder(words);
        var moves = asked.get(0).equals(MOVE);
        if (words.size() != (moves ? 0 : 1)) {
            out.println(CommandLine.USAGE);
            return 2;
        }
        try {
            if (moves) {
                move(folder);
            } else if (asked.get(0).equals(BACK_UP)) {
                backUp(Path.of(words.get(0)), folder);
            } else {
                restore(Path.of(words.get(0)), folder);
            }
            return 0;
        } catch (TransferRefused | DatabaseUnavailable refused) {
            out.println(refused.getMessage());
        } catch (SQLException | IOException | RuntimeException failed) {
            out.println(BothLanguages.text("platform.transfer.brokeOff", reason(failed)));
        }
        return 1;
    }

    private static String reason(Exception failed) {
        return Failures.isUntrusted(failed)
                ? BothLanguages.text(
                        "platform.start.untrusted",
                        Setting.database().map(DatabaseLogin::server).orElse(""))
                : String.valueOf(failed.getMessage());
    }

    /** Takes {@code --data DIR} out of the words. */
    private static Path folder(List<String> words) {
        var flag = words.indexOf("--data");
        if (flag < 0 || flag == words.size() - 1) {
            return Path.of(Setting.of("guatu.home").orElse(".guatu"), "office");
        }
        words.remove(flag);
        return Path.of(words.remove(flag));
    }

    private void backUp(Path file, Path folder) throws SQLException, IOException, TransferRefused {
        var given = Setting.database();
        if (given.isPresent()) {
            BackUp.write(given.get(), file);
        } else {
            try (var own = existing(folder, true)) {
                BackUp.write(own.login(), file);
            }
        }
        say("platform.transfer.written", file, String.valueOf(Files.size(file) >> 10));
    }

    private void restore(Path file, Path folder) throws SQLException, IOException, TransferRefused {
        var given = Setting.database();
        if (given.isPresent()) {
            say("platform.transfer.restored", Restore.read(file, given.get()));
            return;
        }
        try (var own = launcher().start(folder, binaries(folder))) {
            var restored = Restore.read(file, own.login());
            Files.deleteIfExists(own.firstStart());
            say("platform.transfer.restored", restored);
        }
    }

    private void move(Path folder) throws SQLException, IOException, TransferRefused {
        DatabaseLogin to = Setting.database()
                .orElseThrow(() -> new DatabaseUnavailable(BothLanguages.text("platform.transfer.whereTo")));
        var file = folder.resolve("move.sql.gz");
        Files.deleteIfExists(file);
        try (var own = existing(folder, false)) {
            BackUp.write(own.login(), file);
            say("platform.transfer.restored", Restore.read(file, to));
            say("platform.transfer.moved", folder.resolve("secret-key").toAbsolutePath());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve("move.sql.gz.sha256"));
        }
    }

    /** An office that was there before; where it is at work it may be read all the same. */
    private static OwnDatabase existing(Path folder, boolean atWork) {
        if (!Files.isDirectory(folder.resolve("mariadb")) || Files.exists(folder.resolve("first-start"))) {
            throw new DatabaseUnavailable(BothLanguages.text("platform.transfer.noOffice", folder.toAbsolutePath()));
        }
        Optional<OwnDatabase> running = atWork ? launcher().running(folder) : Optional.empty();
        return running.orElseGet(() -> launcher().start(folder, binaries(folder)));
    }

    private static OwnDatabase.Launcher launcher() {
        return OwnDatabase.launcher().orElseThrow(() -> new DatabaseUnavailable(Launch.NO_DATABASE));
    }

    private static Path binaries(Path folder) {
        return Setting.of("guatu.binaries").map(Path::of).orElseGet(() -> folder.resolve("server"));
    }

    private void say(String key, Object argument, Object... more) {
        var arguments = new ArrayList<Object>(List.of(String.valueOf(argument)));
        arguments.addAll(List.of(more));
        out.println(BothLanguages.text(key, arguments.toArray()));
    }
}
