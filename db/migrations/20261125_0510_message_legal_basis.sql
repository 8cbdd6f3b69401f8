-- A legal basis is either what stops a text (a ground) or what may lift such a stop; and a lift is for certain grounds.
alter table message.legal_basis drop constraint legal_basis_kind_check;
alter table message.legal_basis add constraint legal_basis_kind_check check (kind in ('ground', 'consent', 'law'));
alter table message.legal_basis add column lifts text[] not null default '{}';
alter table message.legal_basis add constraint legal_basis_lifts_check check ((kind = 'ground') = (lifts = '{}'));
