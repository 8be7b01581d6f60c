-- From when on a post is held: notices that are older are not its holder's. Those that are held already were always.
ALTER TABLE post ADD COLUMN since DATETIME(6) NOT NULL DEFAULT '1970-01-02 00:00:00';
