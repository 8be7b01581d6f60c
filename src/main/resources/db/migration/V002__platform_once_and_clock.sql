CREATE TABLE once_key (
  person_id BIGINT NOT NULL,
  once_key VARCHAR(120) NOT NULL,
  call_hash VARCHAR(64) NOT NULL,
  status INT NOT NULL,
  location VARCHAR(500),
  entity_tag VARCHAR(80),
  body MEDIUMTEXT,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, once_key),
  KEY once_key_age (created_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Only in a demonstration office: where its clock stands, and the one password of its sample accounts. Empty in
-- production.
CREATE TABLE demonstration (
  id INT NOT NULL PRIMARY KEY,
  stands_at DATETIME(6) NOT NULL,
  password VARCHAR(40)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
