CREATE TABLE evidence_share (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  evidence_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  KEY evidence_share_evidence (evidence_id, unit_id),
  CONSTRAINT evidence_share_of FOREIGN KEY (evidence_id) REFERENCES evidence_file (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
