-- When names, addresses and answers of a dispatch were removed; the figures stay.
alter table dispatch.dispatch add column erased_at timestamptz;
