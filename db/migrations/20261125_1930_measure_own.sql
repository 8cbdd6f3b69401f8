-- Our own deliveries, receipts, texts and press answers as a source: which indicator is counted from which of them.
create table measure.own_link (
  indicator_key text primary key references measure.indicator,
  query text not null check (query ~ '^[a-z-]+$'),
  linked_by text not null,
  linked_at timestamptz(3) not null,
  -- When it was last counted, and how many values stand by it.
  counted_at timestamptz(3)
);

-- Everything was counted, and nobody was asked in the place of others: such a value has no interval.
alter table measure.value add column is_whole boolean not null default false;
