-- What a kind of list means stands in its row; no code knows a code.
ALTER TABLE list_kind
  ADD COLUMN spans_years BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN leader_required BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN lead_column VARCHAR(30) NOT NULL DEFAULT '牵头单位',
  ADD COLUMN lead_column_english VARCHAR(40) NOT NULL DEFAULT 'Lead unit',
  ADD COLUMN leader_column VARCHAR(30) NOT NULL DEFAULT '牵头领导',
  ADD COLUMN leader_column_english VARCHAR(40) NOT NULL DEFAULT 'Leading official',
  ADD COLUMN cadence VARCHAR(40) NOT NULL DEFAULT 'QUARTERLY',
  ADD COLUMN deadline VARCHAR(60) NOT NULL DEFAULT '',
  ADD COLUMN offered BOOLEAN NOT NULL DEFAULT TRUE,
  ADD COLUMN version INT NOT NULL DEFAULT 0;

UPDATE list_kind SET spans_years = TRUE WHERE code = 'FIVE_YEAR_PLAN';
UPDATE list_kind SET cadence = 'MONTHLY' WHERE code IN ('RECTIFICATION', 'LIVELIHOOD');
UPDATE list_kind SET leader_required = TRUE, lead_column = '领办单位', lead_column_english = 'Leading unit',
  leader_column = '领衔领导', leader_column_english = 'Official in charge'
  WHERE code = 'TWO_LEADER';
