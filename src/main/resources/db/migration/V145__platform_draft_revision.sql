-- Two windows with one form: each saving names the revision that it saw, so that none is written over unseen.
ALTER TABLE form_draft ADD COLUMN revision VARCHAR(80) NOT NULL DEFAULT '';
