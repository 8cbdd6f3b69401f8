-- The demo's own voice gateway keeps what it would have read aloud.
alter table demo.received drop constraint received_channel_check;
alter table demo.received add constraint received_channel_check check (channel in ('email', 'sms', 'voice'));
alter table demo.received drop constraint received_check1;
alter table demo.received add constraint received_check1 check ((channel = 'email') = (text is null));
