-- Running reports: how an initiative goes, said by a person, with the reason. The latest holds; all are kept.
create table plan.status_report (
  id text primary key,
  initiative_id text not null references plan.initiative,
  status text not null check (status in ('on-track', 'at-risk', 'off-track')),
  reason text not null check (reason <> ''),
  by text not null,
  at timestamptz not null
);
create index status_report_initiative on plan.status_report (initiative_id, at desc);
