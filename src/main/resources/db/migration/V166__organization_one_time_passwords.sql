-- Until when a one-time password opens the account; null where the present password is none, or was given before terms
-- were kept. When the person came in last.
ALTER TABLE account
  ADD COLUMN one_time_until DATETIME(6),
  ADD COLUMN last_sign_in_at DATETIME(6);

UPDATE account a SET a.last_sign_in_at = (
  SELECT MAX(l.happened_at) FROM audit_line l
   WHERE l.subject_type = 'account' AND l.subject_id = a.id AND l.act = 'organization.act.signIn');
