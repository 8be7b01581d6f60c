-- Of which mornings around its day the addressee was reminded since the answer is awaited, by their names.
ALTER TABLE instruction
  ADD COLUMN reminded VARCHAR(100) NOT NULL DEFAULT '',
  ADD KEY instruction_due (stage, due);
