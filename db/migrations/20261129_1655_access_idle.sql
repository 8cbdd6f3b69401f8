-- Left alone for too long on one's own machine: nothing opens until the person has proved once more who they are.
alter table access.session add column locked_at timestamptz;
alter table access.sign_in_rule add column idle_minutes integer not null default 60 check (idle_minutes between 5 and 720);
