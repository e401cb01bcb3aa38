-- A supervisor may take a step in a case that was submitted: what `may` lets a supervisor do is written with events like any step. Of what
-- hangs on a case they write its events, tasks and timers, and nothing else.

alter policy stepped on "case" using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then (select actor_department()) = any (departments)
    when 'supervisor' then submitted_at is not null
    when 'system' then true
    else false
  end
);

alter policy kept on timer using (
  site = (select actor_site()) and ((select actor_writes()) or (select actor_kind()) = 'supervisor')
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = timer.site and c.case_id = timer.case_id)));
