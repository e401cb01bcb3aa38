-- The second wall. The first is the policy table `may`; this one holds even if a page forgets to ask it.
-- applicant: cases of their party. officer: cases whose departments contain theirs. supervisor: all of the site, read only.
-- system: its site. anonymous: nothing but the narrow doors of 0005. Without settings: nothing.

alter table "case" enable row level security, force row level security;
alter table case_event enable row level security, force row level security;
alter table task enable row level security, force row level security;
alter table timer enable row level security, force row level security;
alter table upload enable row level security, force row level security;
alter table paper enable row level security, force row level security;
alter table certificate enable row level security, force row level security;
alter table department_inbox enable row level security, force row level security;
alter table outbox_mail enable row level security, force row level security;
alter table access_log enable row level security, force row level security;
alter table case_counter enable row level security, force row level security;
alter table person_account enable row level security, force row level security;
alter table session enable row level security, force row level security;
alter table parked_form enable row level security, force row level security;
alter table throttle enable row level security, force row level security;
alter table catalog_service enable row level security, force row level security;

-- The case itself. (select f()) makes PostgreSQL ask once a statement instead of once a row.

create policy seen on "case" for select using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then (select actor_department()) = any (departments)
    when 'supervisor' then true
    when 'system' then true
    else false
  end
);

create policy begun on "case" for insert with check (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then (select actor_department()) = any (departments)
    when 'system' then true
    else false
  end
);

create policy stepped on "case" for update using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then (select actor_department()) = any (departments)
    when 'system' then true
    else false
  end
);

-- What hangs on a case is seen by whoever sees the case, and written by whoever may step it.

create function actor_writes() returns boolean language sql stable parallel safe as
  $$ select current_setting('baotu.kind', true) in ('applicant', 'officer', 'system') $$;

create policy seen on case_event for select using (
  site = (select actor_site())
  and exists (select from "case" c where c.site = case_event.site and c.case_id = case_event.case_id));
-- Events and tasks are written by nothing but a step, whose case row has just passed the policies above: asking for the case
-- again would cost more than the write.
create policy written on case_event for insert with check (
  site = (select actor_site()) and case_id = (select stepped_case()));

-- The queue reads many tasks: the department's own need no look at the case.
create policy seen on task for select using (
  site = (select actor_site())
  and ((select actor_kind()) in ('system', 'supervisor')
    or ((select actor_kind()) = 'officer' and department = (select actor_department()))
    or case_id = (select stepped_case())
    or exists (select from "case" c where c.site = task.site and c.case_id = task.case_id)));
create policy opened on task for insert with check (
  site = (select actor_site()) and case_id = (select stepped_case()));
create policy changed on task for update using (
  site = (select actor_site()) and case_id = (select stepped_case()));

create policy kept on timer using (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = timer.site and c.case_id = timer.case_id)));

create policy seen on upload for select using (
  site = (select actor_site())
  and exists (select from "case" c where c.site = upload.site and c.case_id = upload.case_id));
create policy written on upload for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = upload.site and c.case_id = upload.case_id));
create policy changed on upload for update using (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = upload.site and c.case_id = upload.case_id));

create policy seen on paper for select using (
  site = (select actor_site())
  and exists (select from "case" c where c.site = paper.site and c.case_id = paper.case_id));
create policy written on paper for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = paper.site and c.case_id = paper.case_id));
create policy changed on paper for update using (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = paper.site and c.case_id = paper.case_id));

create policy seen on certificate for select using (
  site = (select actor_site())
  and exists (select from "case" c where c.site = certificate.site and c.case_id = certificate.case_id));
-- An applicant's step may issue one (granted at once), but never revoke or change one.
create policy issued on certificate for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = certificate.site and c.case_id = certificate.case_id));
create policy changed on certificate for update using (
  site = (select actor_site()) and (select actor_kind()) in ('officer', 'system')
  and exists (select from "case" c where c.site = certificate.site and c.case_id = certificate.case_id));

create policy seen on department_inbox for select using (
  site = (select actor_site())
  and ((select actor_kind()) in ('system', 'supervisor')
    or ((select actor_kind()) = 'officer'
      and (department = (select actor_department())
        or exists (select from "case" c where c.site = department_inbox.site and c.case_id = department_inbox.case_id)))));
create policy told on department_inbox for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = department_inbox.site and c.case_id = department_inbox.case_id));
create policy received on department_inbox for update using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system'
    or ((select actor_kind()) = 'officer' and department = (select actor_department()))));

create policy seen on outbox_mail for select using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = outbox_mail.site and c.case_id = outbox_mail.case_id)));
create policy queued on outbox_mail for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and exists (select from "case" c where c.site = outbox_mail.site and c.case_id = outbox_mail.case_id));
create policy sent on outbox_mail for update using (
  site = (select actor_site()) and (select actor_kind()) = 'system');

-- Every look is written down under one's own name; the person concerned and the supervisors can read who looked.
create policy seen on access_log for select using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then actor_kind = 'officer' and actor_id = (select actor_id())
    when 'supervisor' then true
    when 'system' then true
    else false
  end
);
create policy written on access_log for insert with check (
  site = (select actor_site())
  and actor_kind = (select actor_kind())
  and actor_id is not distinct from (select actor_id())
  and (select actor_kind()) in ('applicant', 'officer', 'supervisor', 'system'));

create policy counted on case_counter using (
  site = (select actor_site()) and (select actor_writes()));

-- People and the door: the server itself, and a person for their own account.
create policy own on person_account for select using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system' or subject = (select actor_id())));
create policy kept on person_account for insert with check (
  site = (select actor_site()) and (select actor_kind()) = 'system');
create policy changed on person_account for update using (
  site = (select actor_site()) and (select actor_kind()) = 'system');

create policy kept on session using (site = (select actor_site()) and (select actor_kind()) = 'system');
create policy kept on parked_form using (site = (select actor_site()) and (select actor_kind()) = 'system');
create policy kept on throttle using (site = (select actor_site()) and (select actor_kind()) = 'system');

-- The catalogue is public.
create policy read on catalog_service for select using (site = (select actor_site()));
create policy kept on catalog_service using (site = (select actor_site()) and (select actor_kind()) = 'system');

-- What the application may do at all. No deletes of what happened, no updates of history.
grant usage on schema baotu to baotu_app;
grant select on migration to baotu_app;
grant select, insert, update on "case", task, upload, paper, certificate, department_inbox, outbox_mail to baotu_app;
grant select, insert on case_event, access_log to baotu_app;
grant select, insert, update on case_counter, person_account to baotu_app;
grant select, insert, update, delete on timer, session, parked_form, throttle, catalog_service to baotu_app;
