-- When notes, reports and addresses of a closed case were erased; what was decided stays.
alter table cases.case_file add column erased_at timestamptz(3);
