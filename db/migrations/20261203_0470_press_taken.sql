-- When somebody took it by own press. Whoever did so while registered away keeps it; moved by the clock, by a person or by duty it is nobody's press.
alter table press.inquiry add column taken_at timestamptz(3);
