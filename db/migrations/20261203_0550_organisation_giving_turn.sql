-- Whoever names somebody for a turn by which a room is led has given them that.
alter table organisation.giving drop constraint giving_kind_check;
alter table organisation.giving add constraint giving_kind_check
  check (kind in ('duty', 'turn', 'deputy', 'way-in', 'authority', 'unit', 'taken', 'last-way'));
