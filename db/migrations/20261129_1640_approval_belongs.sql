-- The message that words belong to: who may see that may see them, and nobody else (besides those who are asked).
alter table approval.request add column belongs_to text;
alter table approval.request disable trigger keep_request;
update approval.request set belongs_to = case kind when 'press.advance' then subject else content ->> 'messageId' end
 where kind = 'press.advance' or content ->> 'messageId' is not null;
alter table approval.request enable trigger keep_request;
