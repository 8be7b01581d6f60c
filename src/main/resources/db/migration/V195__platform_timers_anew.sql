-- Timers of tasks without another day to remind of were set two years ahead of whenever they were asked; now they have one
-- date, and all are asked anew at the next start.
update timer_recount set owed = owed + 1 where id = 1;
