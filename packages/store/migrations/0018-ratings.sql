-- Ratings (好差评). They hang on a case and stand beside it: whoever is rated never learns by whom, so officers have no policy here at
-- all and reach ratings through doors that hand out neither case nor rater. Nothing that an officer can read of the case changes
-- when it is rated.

create table rating (
  site text not null,
  case_id text not null,
  rating_id text not null,
  rev integer not null,
  seq integer not null,
  head text not null,
  party_kind text not null,
  party_id text not null,
  service_id text not null,
  department text not null,
  level integer not null,
  rated_on date not null,
  stage text not null,
  counts boolean not null,
  called_back boolean not null,
  state jsonb not null,
  primary key (site, case_id),
  unique (rating_id, site)
);

comment on column rating.rating_id is 'the reference under which the department knows it; made by chance';
comment on column rating.level is 'GB/T 39046-2020 A.8; 4 and 5 are bad ratings';
comment on column rating.stage is 'settled, rectification or appeal: what still has to be done';
comment on column rating.counts is 'false: set aside on appeal';

create index rating_of_service on rating (service_id, site, level) where counts;
create index rating_of_department on rating (department, site, rated_on desc, rating_id);
create index rating_to_do on rating (stage, site, rated_on, rating_id) where stage <> 'settled';

create table rating_event (
  site text not null,
  case_id text not null,
  seq integer not null,
  at timestamptz not null,
  type text not null,
  actor jsonb not null,
  data jsonb not null,
  command_id text,
  prev_hash text not null,
  hash text not null,
  primary key (site, case_id, seq)
);

comment on table rating_event is 'chained by hash like the events of a case, under the reference of the rating';

alter table rating enable row level security, force row level security;
alter table rating_event enable row level security, force row level security;

create policy seen on rating for select using (
  site = (select actor_site())
  and case (select actor_kind())
    when 'applicant' then party_kind = (select actor_party_kind()) and party_id = (select actor_party_id())
    when 'supervisor' then true
    when 'system' then true
    else false
  end
);
create policy kept on rating for insert with check (site = (select actor_site()) and (select actor_kind()) = 'system');
create policy stepped on rating for update using (site = (select actor_site()) and (select actor_kind()) = 'system');
create policy seen on rating_event for select using (
  site = (select actor_site())
  and exists (select from rating r where r.site = rating_event.site and r.case_id = rating_event.case_id));
create policy kept on rating_event for insert with check (site = (select actor_site()) and (select actor_kind()) = 'system');
grant select on rating, rating_event to baotu_app;

-- The mails about a rating hang on the case, and would tell its department.
drop policy seen on outbox_mail;
create policy seen on outbox_mail for select using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system'
    or (((select actor_kind()) <> 'officer' or key not like 'rating:%')
      and exists (select from "case" c where c.site = outbox_mail.site and c.case_id = outbox_mail.case_id))));

-- One step of a rating, whole. p_case: only with p_rev 0, which begins it; later ones name it by its reference alone.
-- Answers {kept} | {repeated} | {conflict} | {missing}.
create function keep_rating(p_site text, p_case text, p_rev integer, p_row jsonb, p_event jsonb, p_jobs jsonb) returns jsonb
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_kind constant text := actor_kind();
  v_party_kind constant text := actor_party_kind();
  v_party_id constant text := actor_party_id();
  v_department constant text := actor_department();
  v_new constant rating := jsonb_populate_record(null::rating, p_row);
  v_event constant rating_event := jsonb_populate_record(null::rating_event, p_event);
  v_before constant jsonb := enter_as_system(p_site);
  v_case text;
  v_kept boolean := false;
  v_repeated boolean := false;
begin
  if p_rev = 0 then
    select c.case_id into v_case from "case" c
    where c.site = p_site and c.case_id = p_case
      and v_kind = 'applicant' and c.party_kind = v_party_kind and c.party_id = v_party_id;
    insert into rating (site, case_id, rating_id, rev, seq, head, party_kind, party_id, service_id, department, level, rated_on,
      stage, counts, called_back, state)
    select p_site, v_case, v_new.rating_id, 1, v_new.seq, v_new.head, v_party_kind, v_party_id, v_new.service_id, v_new.department,
      v_new.level, v_new.rated_on, v_new.stage, v_new.counts, v_new.called_back, v_new.state
    where v_case is not null
    on conflict (site, case_id) do nothing;
    v_kept := found;
  else
    select r.case_id into v_case from rating r
    where r.site = p_site and r.rating_id = v_new.rating_id
      and (v_kind = 'supervisor' or (v_kind = 'officer' and r.department = v_department));
    -- What was given once, by whom and of what, never changes.
    update rating r set rev = r.rev + 1, seq = v_new.seq, head = v_new.head, stage = v_new.stage, counts = v_new.counts,
      called_back = v_new.called_back, state = v_new.state
    where r.site = p_site and r.case_id = v_case and r.rev = p_rev;
    v_kept := found;
  end if;

  if v_kept then
    insert into rating_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
    values (p_site, v_case, v_event.seq, v_event.at, v_event.type, v_event.actor, v_event.data, v_event.command_id, v_event.prev_hash,
      v_event.hash);
    perform graphile_worker.add_job(j.task, (j.payload || jsonb_build_object('site', p_site, 'caseId', v_case))::json,
      job_key := v_case || ':' || j.key, max_attempts := j.max_attempts)
    from jsonb_to_recordset(p_jobs) as j(task text, payload jsonb, key text, max_attempts integer);
  else
    v_repeated := exists (select from rating_event e
      where e.site = p_site and e.case_id = v_case and e.command_id = v_event.command_id);
  end if;

  perform leave_as(v_before);
  return case
    when v_kept then '{"kept": true}'::jsonb
    when v_case is null then '{"missing": true}'
    when v_repeated then '{"repeated": true}'
    else '{"conflict": true}'
  end;
end $$;

-- What the department reads of a rating, and the supervisor: as it stands, without case and rater; the page after the rating
-- `p_after` of `p_day`.
create function see_ratings(p_site text, p_rating text, p_stage text, p_day date, p_after text, p_limit integer)
returns table (rating_id text, rev integer, seq integer, head text, state jsonb)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_kind constant text := actor_kind();
  v_department constant text := actor_department();
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select r.rating_id, r.rev, r.seq, r.head, r.state
    from rating r
    where r.site = p_site
      and (v_kind = 'supervisor' or (v_kind = 'officer' and r.department = v_department))
      and (p_rating is null or r.rating_id = p_rating)
      and (p_stage is null or r.stage = p_stage)
      and (p_day is null or r.rated_on < p_day or (r.rated_on = p_day and r.rating_id > p_after))
    order by r.rated_on desc, r.rating_id
    limit p_limit;
  perform leave_as(v_before);
end $$;

-- The figures by service and department: of one's own department, or of all for the supervisor.
create function rating_figures(p_site text)
returns table (service_id text, department text, level integer, counted integer, called_back integer, open integer, set_aside integer)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_kind constant text := actor_kind();
  v_department constant text := actor_department();
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select r.service_id, r.department, r.level,
      (count(*) filter (where r.counts))::integer, (count(*) filter (where r.counts and r.called_back))::integer,
      (count(*) filter (where r.stage <> 'settled'))::integer, (count(*) filter (where not r.counts))::integer
    from rating r
    where r.site = p_site and (v_kind = 'supervisor' or (v_kind = 'officer' and r.department = v_department))
    group by r.service_id, r.department, r.level;
  perform leave_as(v_before);
end $$;

-- What anybody may know of the ratings of a service: nothing while they are fewer than `p_least`.
create function public_ratings(p_site text, p_service text, p_least integer)
returns table (level integer, counted integer)
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    with counted as (
      select r.level, count(*)::integer as n from rating r
      where r.site = p_site and r.service_id = p_service and r.counts
      group by r.level
    )
    select c.level, c.n from counted c where (select sum(n) from counted) >= p_least;
  perform leave_as(v_before);
end $$;

-- How many wait for this actor: the department's answer, or the supervisor's word on an appeal.
create function ratings_waiting(p_site text) returns integer
language plpgsql security definer
set search_path = baotu, pg_temp as $$
declare
  v_kind constant text := actor_kind();
  v_department constant text := actor_department();
  v_before constant jsonb := enter_as_system(p_site);
  v_count integer;
begin
  select count(*) into v_count from rating r
  where r.site = p_site
    and case v_kind
      when 'supervisor' then r.stage = 'appeal'
      when 'officer' then r.stage = 'rectification' and r.department = v_department
      else false
    end;
  perform leave_as(v_before);
  return v_count;
end $$;

revoke execute on function keep_rating, see_ratings, rating_figures, public_ratings, ratings_waiting from public;
grant execute on function keep_rating, see_ratings, rating_figures, public_ratings, ratings_waiting to baotu_app;
