-- The desk's screens follow the list: one question tells whether anything has changed since last time.
create index inquiry_updated on press.inquiry (mode, updated_at desc);
