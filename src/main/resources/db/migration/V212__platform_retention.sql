-- When each kind of what only grows was last looked through, in each region: by these rows nodes take turns. What was
-- forgotten and not yet told to the trail is unsaid.
CREATE TABLE retention_run (
  region_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  began_at DATETIME(6),
  ended_at DATETIME(6),
  taken INT NOT NULL,
  unsaid INT NOT NULL,
  PRIMARY KEY (region_id, kind),
  CONSTRAINT retention_run_in_region FOREIGN KEY (region_id) REFERENCES region (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whether another file has the same content is asked before the content goes.
ALTER TABLE evidence_file ADD KEY evidence_content (sha256);
ALTER TABLE link_try ADD KEY link_try_age (began_at);
