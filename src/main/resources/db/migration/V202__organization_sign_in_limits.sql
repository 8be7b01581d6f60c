-- Failures to sign in, counted for a name at a place, for an address and for a name; counts of before are forgotten.
DROP TABLE sign_in_try;
CREATE TABLE sign_in_try (
  place_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  bound VARCHAR(40) NOT NULL,
  failures INT NOT NULL,
  waits_until DATETIME(6),
  tried_at DATETIME(6) NOT NULL,
  KEY sign_in_try_name (name_hash),
  KEY sign_in_try_age (tried_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Addresses and devices from which the owners of accounts came in.
CREATE TABLE known_place (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  UNIQUE KEY known_place_once (account_id, hash),
  KEY known_place_age (seen_at),
  CONSTRAINT known_place_in_region FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT known_place_of FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
