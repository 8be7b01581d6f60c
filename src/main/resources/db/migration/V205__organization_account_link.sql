-- Identities elsewhere that open an account: linked by the name that the person bears there, kept by what the issuer gave to
-- nobody else (a hash of issuer and subject), once they have come in by it.
CREATE TABLE account_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  door VARCHAR(40) NOT NULL,
  name VARCHAR(200) NOT NULL,
  subject_hash CHAR(64),
  linked_at DATETIME(6) NOT NULL,
  UNIQUE KEY account_link_door (account_id, door),
  UNIQUE KEY account_link_name (door, name),
  UNIQUE KEY account_link_subject (door, subject_hash),
  KEY account_link_region (region_id, account_id),
  CONSTRAINT account_link_region_of FOREIGN KEY (region_id) REFERENCES region (id),
  CONSTRAINT account_link_account_of FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
