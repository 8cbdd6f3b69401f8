-- Who has agreed to be known in a picture may take that back. Then what was said of it goes from pages that are kept too; the fingerprint
-- stays, and answers for the page as it stood.
alter table trace.shown_body add column erased_at timestamptz;
