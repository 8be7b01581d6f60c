-- A link for an observer without an account. The token itself is never kept, only its SHA-256.
CREATE TABLE invitation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  contact VARCHAR(100),
  hash CHAR(64) NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6),
  UNIQUE KEY invitation_hash (hash),
  KEY invitation_region (region_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How often a link, or an address, came lately; the keys are hashes.
CREATE TABLE link_try (
  key_hash CHAR(64) NOT NULL PRIMARY KEY,
  began_at DATETIME(6) NOT NULL,
  tries INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE suggestion (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  invitation_id BIGINT,
  person_id BIGINT,
  author VARCHAR(100) NOT NULL,
  title VARCHAR(200) NOT NULL,
  words TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  once_key VARCHAR(120),
  submitted_at DATETIME(6) NOT NULL,
  stage VARCHAR(40) NOT NULL,
  stage_since DATETIME(6) NOT NULL,
  act_by DATE,
  unit_id BIGINT,
  -- Not merged_into: Connector/J takes a SELECT that says "into" for one without a result.
  merged_with BIGINT,
  reason TEXT,
  outcome VARCHAR(40),
  reply TEXT,
  rating VARCHAR(40),
  rating_words TEXT,
  rehandled BOOLEAN NOT NULL,
  extended BOOLEAN NOT NULL,
  candidate TEXT,
  instance_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY suggestion_once (invitation_id, once_key),
  KEY suggestion_region (region_id, id),
  KEY suggestion_unit (unit_id, id),
  KEY suggestion_person (person_id, id),
  CONSTRAINT suggestion_by_link FOREIGN KEY (invitation_id) REFERENCES invitation (id),
  CONSTRAINT suggestion_merged FOREIGN KEY (merged_with) REFERENCES suggestion (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE suggestion_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  suggestion_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  words TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  taken_by VARCHAR(100) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  KEY suggestion_step_suggestion (suggestion_id, id),
  CONSTRAINT suggestion_step_of FOREIGN KEY (suggestion_id) REFERENCES suggestion (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE instruction (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  report_id BIGINT,
  words TEXT NOT NULL,
  due DATE,
  unit_id BIGINT,
  author_id BIGINT NOT NULL,
  author VARCHAR(100) NOT NULL,
  author_role VARCHAR(40) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  stage VARCHAR(40) NOT NULL,
  stage_since DATETIME(6) NOT NULL,
  version INT NOT NULL,
  KEY instruction_region (region_id, id),
  KEY instruction_task (task_id),
  KEY instruction_unit (unit_id, id),
  CONSTRAINT instruction_on_task FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT instruction_on_report FOREIGN KEY (report_id) REFERENCES report (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE instruction_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  instruction_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  words TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  taken_by VARCHAR(100) NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  KEY instruction_step_instruction (instruction_id, id),
  CONSTRAINT instruction_step_of FOREIGN KEY (instruction_id) REFERENCES instruction (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where a notice leads to when that is not its task.
ALTER TABLE notice ADD COLUMN place VARCHAR(200);
