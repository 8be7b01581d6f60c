-- A link stands from a day on and, once removed, until a day: what it fed before stays true of the days before.
ALTER TABLE link
  ADD COLUMN since_on DATE NOT NULL DEFAULT '2000-01-01',
  ADD COLUMN ended_on DATE,
  ADD COLUMN standing BOOLEAN DEFAULT TRUE,
  ADD COLUMN version INT NOT NULL DEFAULT 0,
  DROP KEY link_once,
  ADD UNIQUE KEY link_once (from_task_id, to_task_id, standing),
  ADD KEY link_region (region_id);

-- What a link was before it was changed, until a day (not included).
CREATE TABLE link_past (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  link_id BIGINT NOT NULL,
  type VARCHAR(40) NOT NULL,
  contribution DECIMAL(5, 4),
  since_on DATE NOT NULL,
  until_on DATE NOT NULL,
  KEY link_past_of (link_id),
  CONSTRAINT link_past_of_link FOREIGN KEY (link_id) REFERENCES link (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
