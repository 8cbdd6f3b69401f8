-- Why a report was not published by itself when its time had come: the code of the refusal. Null while nothing holds it.
alter table measure.report_slot add column held_code text;
