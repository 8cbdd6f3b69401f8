-- A form that was handed out can be sent once: sent again, it leads to the same receipt. Kept two days, longer than a form lives.
create table press.form_use (
  nonce text primary key,
  inquiry_id text not null references press.inquiry (id) on delete cascade,
  used_at timestamptz(3) not null
);
