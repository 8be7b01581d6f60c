-- Who was recognised elsewhere has shown no password of ours: that it is a one-time one, or worn out, holds them up nowhere.
ALTER TABLE access_token ADD COLUMN by_password BOOLEAN NOT NULL DEFAULT TRUE;
