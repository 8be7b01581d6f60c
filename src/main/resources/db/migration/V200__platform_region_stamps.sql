-- A stamp on every handful of a region's tasks, renewed by whatever changes one: by it each node knows whether what it
-- keeps in memory still holds. All rows are there from the first, so that a change only ever locks its own.
CREATE TABLE region_stamp (
  region_id BIGINT NOT NULL,
  handful INT NOT NULL,
  stamp BIGINT NOT NULL,
  PRIMARY KEY (region_id, handful),
  CONSTRAINT region_stamp_region FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO region_stamp (region_id, handful, stamp)
  SELECT r.id, a.n + b.n * 8 + c.n * 64, 1
    FROM region r
    JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
          UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7) a
    JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
          UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7) b
    JOIN (SELECT 0 AS n UNION ALL SELECT 1) c;

-- One region's tasks of a few handfuls are found by their ids alone.
CREATE INDEX task_region_id ON task (region_id, id);
