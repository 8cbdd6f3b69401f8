-- A change of order stands in the history of the element: which place it had among its own, and which it got.
alter table strategy.element_change
  add column place_before int,
  add column place_after int,
  add check ((place_before is null) = (place_after is null));
