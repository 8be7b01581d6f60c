package org.guatu.platform.database;

import java.util.Locale;

/** A table, or an index or constraint of one; names compare as on a server that folds their case. */
record SchemaPart(Kind kind, String table, String name) {
    static SchemaPart of(Kind kind, String table, String name) {
        return new SchemaPart(kind, table.toUpperCase(Locale.ROOT), name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return kind == Kind.TABLE ? "table " + table : kind.word() + " " + name + " of " + table;
    }

    /** Where the server lists parts of a kind, as table and name. */
    enum Kind {
        TABLE("tables", "table_name"),
        INDEX("statistics", "index_name"),
        CONSTRAINT("table_constraints", "constraint_name");

        private final String list;
        private final String nameColumn;

        Kind(String list, String nameColumn) {
            this.list = list;
            this.nameColumn = nameColumn;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String query() {
            return "SELECT table_name, " + nameColumn + " FROM information_schema." + list
                    + " WHERE table_schema = DATABASE()";
        }
    }
}
