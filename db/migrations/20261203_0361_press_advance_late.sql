-- A copy that could not go before its embargo ended, or before the text was out, never goes, and says so.
alter table press.advance_copy drop constraint advance_copy_state_check;
alter table press.advance_copy add constraint advance_copy_state_check
  check (state in ('waiting', 'sending', 'sent', 'refused', 'late'));
