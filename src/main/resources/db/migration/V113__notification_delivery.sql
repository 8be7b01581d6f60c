-- Where mail reaches a person; nobody has to say it.
ALTER TABLE person ADD COLUMN email VARCHAR(254);

-- Up to here somebody has read everything; what was read singly stands in notice_read.
CREATE TABLE notice_mark (
  person_id BIGINT NOT NULL PRIMARY KEY,
  read_until BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a person chose; who chose nothing has no row. Times of day are the office's, written HH:mm.
CREATE TABLE notice_preference (
  person_id BIGINT NOT NULL PRIMARY KEY,
  email_pace VARCHAR(40) NOT NULL,
  quiet_from CHAR(5) NOT NULL,
  quiet_to CHAR(5) NOT NULL,
  quiet_days_off BOOLEAN NOT NULL,
  digest_at CHAR(5) NOT NULL,
  language VARCHAR(10) NOT NULL,
  version INT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The administrator's allow-list of robots and webhooks. Address and secret are sealed with the server's key.
CREATE TABLE channel (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  name VARCHAR(100) NOT NULL,
  host VARCHAR(253) NOT NULL,
  sealed_address VARCHAR(3000) NOT NULL,
  sealed_secret VARCHAR(1000),
  unit_id BIGINT,
  pace VARCHAR(40) NOT NULL,
  disabled BOOLEAN NOT NULL,
  sent_at DATETIME(6),
  failed_at DATETIME(6),
  failure VARCHAR(500),
  version INT NOT NULL,
  KEY channel_region (region_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The outbox: one row per notice, kind of channel and recipient, written with the notice. The recipient is a person
-- for mail and a channel for everything else. due_at is on the office's clock.
CREATE TABLE delivery (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  notice_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  recipient BIGINT NOT NULL,
  due_at DATETIME(6) NOT NULL,
  state VARCHAR(40) NOT NULL,
  parcel_id BIGINT,
  UNIQUE KEY delivery_once (notice_id, kind, recipient),
  KEY delivery_due (state, due_at),
  KEY delivery_recipient (kind, recipient, state),
  KEY delivery_parcel (parcel_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What leaves the house in one piece: all that waits for a recipient. Every instant here is on the real clock.
CREATE TABLE parcel (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  region_id BIGINT NOT NULL,
  message_id CHAR(36) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  recipient BIGINT NOT NULL,
  line VARCHAR(40) NOT NULL,
  notices INT NOT NULL,
  state VARCHAR(40) NOT NULL,
  attempts INT NOT NULL,
  next_try_at DATETIME(6) NOT NULL,
  claimed_by CHAR(36),
  claimed_until DATETIME(6),
  packed_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  failure VARCHAR(500),
  UNIQUE KEY parcel_message (message_id),
  KEY parcel_next (state, next_try_at),
  KEY parcel_recipient (kind, recipient, packed_at),
  KEY parcel_region (region_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whoever packs holds this row, so that all that waits for a recipient comes into one parcel.
CREATE TABLE post_room (
  id INT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
INSERT INTO post_room (id) VALUES (1);
