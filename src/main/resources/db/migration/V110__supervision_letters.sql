CREATE TABLE letter (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  task_year_id BIGINT NOT NULL,
  unit_id BIGINT NOT NULL,
  ladder_level VARCHAR(40) NOT NULL,
  cause VARCHAR(40) NOT NULL,
  reason TEXT,
  covers_until DATE,
  previous_id BIGINT,
  next_id BIGINT,
  state VARCHAR(40) NOT NULL,
  signer VARCHAR(40) NOT NULL,
  reply_days INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  recipient VARCHAR(300) NOT NULL,
  copies VARCHAR(500) NOT NULL,
  facts TEXT NOT NULL,
  basis TEXT NOT NULL,
  demand TEXT NOT NULL,
  contact VARCHAR(300) NOT NULL,
  drafted_by VARCHAR(100) NOT NULL,
  drafted_at DATETIME(6) NOT NULL,
  number_word VARCHAR(60),
  number_year INT,
  number_place INT,
  signed_by VARCHAR(100),
  signed_at DATETIME(6),
  snapshot MEDIUMTEXT,
  snapshot_sha256 VARCHAR(64),
  served_by VARCHAR(100),
  served_at DATETIME(6),
  receipt_by DATE,
  received_by VARCHAR(100),
  received_at DATETIME(6),
  reply_by DATE,
  unanswered_on DATE,
  returns INT NOT NULL,
  paused_on DATE,
  pause_reason VARCHAR(200),
  ended_by VARCHAR(100),
  ended_at DATETIME(6),
  end_reason TEXT,
  instance_id VARCHAR(64) NOT NULL,
  version INT NOT NULL,
  -- One letter of a level is open on a task at a time; an ended one leaves the place to the next.
  standing VARCHAR(40) AS (IF(state IN ('CLOSED', 'ESCALATED', 'REVOKED'), NULL, ladder_level)) STORED,
  UNIQUE KEY letter_standing (task_id, standing),
  -- What the register gave out is given out once.
  UNIQUE KEY letter_number_once (region_id, number_word, number_year, number_place),
  KEY letter_unit (region_id, unit_id),
  CONSTRAINT letter_of_task FOREIGN KEY (task_id) REFERENCES task (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE letter_reply (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  letter_id BIGINT NOT NULL,
  words TEXT NOT NULL,
  evidence VARCHAR(1000) NOT NULL,
  late BOOLEAN NOT NULL,
  replied_by VARCHAR(100) NOT NULL,
  replied_at DATETIME(6) NOT NULL,
  accepted BOOLEAN,
  verified_by VARCHAR(100),
  verified_at DATETIME(6),
  reason TEXT,
  KEY letter_reply_letter (letter_id),
  CONSTRAINT letter_reply_of FOREIGN KEY (letter_id) REFERENCES letter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The register: how many numbers of a word were given out in a year. Its row is the lock of the signing.
CREATE TABLE letter_register (
  region_id BIGINT NOT NULL,
  number_word VARCHAR(60) NOT NULL,
  number_year INT NOT NULL,
  given INT NOT NULL,
  PRIMARY KEY (region_id, number_word, number_year)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How the letters of a region are headed; a region without a row takes the names that follow from its own.
CREATE TABLE letter_head (
  region_id BIGINT NOT NULL PRIMARY KEY,
  office_name VARCHAR(100) NOT NULL,
  office_word VARCHAR(60) NOT NULL,
  committee_name VARCHAR(100) NOT NULL,
  committee_word VARCHAR(60) NOT NULL,
  referred_to VARCHAR(100) NOT NULL,
  version INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE urging
  ADD COLUMN person_id BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN reason TEXT,
  ADD COLUMN answer TEXT,
  ADD COLUMN answered_by VARCHAR(100),
  ADD COLUMN answered_at DATETIME(6);
