-- Somebody is away and somebody else stands in, from day to day (included), until it was ended.
CREATE TABLE substitution (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  absent_id BIGINT NOT NULL,
  substitute_id BIGINT NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  reason VARCHAR(500) NOT NULL,
  -- Whether the absent person may go on acting in the lent posts.
  keeps_rights BOOLEAN NOT NULL,
  named_by VARCHAR(100) NOT NULL,
  named_at DATETIME(6) NOT NULL,
  ended_by VARCHAR(100),
  ended_at DATETIME(6),
  end_reason VARCHAR(500),
  version INT NOT NULL,
  KEY substitution_of (substitute_id, ended_at, from_day),
  KEY substitution_for (absent_id, ended_at, from_day),
  KEY substitution_region (region_id, id),
  CONSTRAINT substitution_absent FOREIGN KEY (absent_id) REFERENCES person (id),
  CONSTRAINT substitution_substitute FOREIGN KEY (substitute_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The posts that are lent, as unit and role: one counts as long as the absent person holds it.
CREATE TABLE substitution_post (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  substitution_id BIGINT NOT NULL,
  unit_id BIGINT,
  role VARCHAR(40) NOT NULL,
  KEY substitution_post_of (substitution_id),
  CONSTRAINT substitution_post_lent FOREIGN KEY (substitution_id) REFERENCES substitution (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What one person held went to others, at once or on a day ahead; the sheet stays as the record.
CREATE TABLE hand_over (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  leaver_id BIGINT NOT NULL,
  on_day DATE NOT NULL,
  reason VARCHAR(500) NOT NULL,
  disables BOOLEAN NOT NULL,
  leaves_unheld BOOLEAN NOT NULL,
  status VARCHAR(40) NOT NULL,
  trouble VARCHAR(500),
  made_by_id BIGINT NOT NULL,
  made_by VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  done_at DATETIME(6),
  sheet MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  KEY hand_over_region (region_id, id),
  KEY hand_over_leaver (leaver_id, id),
  KEY hand_over_due (status, on_day),
  CONSTRAINT hand_over_of FOREIGN KEY (leaver_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE hand_over_post (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hand_over_id BIGINT NOT NULL,
  unit_id BIGINT,
  role VARCHAR(40) NOT NULL,
  receiver_id BIGINT NOT NULL,
  KEY hand_over_post_of (hand_over_id),
  CONSTRAINT hand_over_post_moved FOREIGN KEY (hand_over_id) REFERENCES hand_over (id),
  CONSTRAINT hand_over_post_receiver FOREIGN KEY (receiver_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Four eyes: whoever handed something in does not judge it, whatever post or stead they did either in.
ALTER TABLE report ADD COLUMN submitter_id BIGINT;
ALTER TABLE close_out ADD COLUMN requester_id BIGINT;
