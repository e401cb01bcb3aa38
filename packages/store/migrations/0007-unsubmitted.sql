-- What was never submitted is the party's own, also for those who watch over the whole site: a draft, and one that was given up.
drop policy seen on "case";

create policy seen on "case" for select using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'officer' then (select actor_department()) = any (departments)
    when 'supervisor' then submitted_at is not null
    when 'system' then true
    else false
  end
);
