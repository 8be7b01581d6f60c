-- Letters, digits, dot, dash and underline only, compared byte by byte: no two spellings of one name.
CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  password_hash VARCHAR(80) NOT NULL,
  password_changed_at DATETIME(6) NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  disabled BOOLEAN NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY account_username (username),
  UNIQUE KEY account_person (person_id),
  KEY account_region (region_id, id),
  CONSTRAINT account_person_of FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Browser sessions and API tokens. The token itself is never stored; a revoked one is deleted.
CREATE TABLE access_token (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  label VARCHAR(100) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  UNIQUE KEY access_token_hash (hash),
  KEY access_token_account (account_id),
  KEY access_token_age (expires_at),
  CONSTRAINT access_token_of FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failures to sign in, kept by the name that was typed whether or not an account bears it: a lock-out must not
-- betray which names exist.
CREATE TABLE sign_in_try (
  name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  locked_until DATETIME(6),
  tried_at DATETIME(6) NOT NULL,
  KEY sign_in_try_age (tried_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
