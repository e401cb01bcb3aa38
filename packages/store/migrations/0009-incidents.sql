-- Where a case stopped and somebody must look: an element of its process, or a job of the platform that was tried for the last time.

create table incident (
  site text not null,
  case_id text not null,
  kind text not null check (kind in ('process', 'job')),
  key text not null,
  at timestamptz not null,
  element text not null,
  code text not null,
  message text not null,
  tries integer not null,
  job jsonb,
  closed_at timestamptz,
  outcome text check (outcome in ('done', 'cancelled')),
  closed_by text,
  closed_by_name text,
  primary key (site, case_id, kind, key, at)
);

comment on column incident.key is 'process: of the element instance; job: of the job in its case';
comment on column incident.element is 'process: id of the element; job: name of the task';
comment on column incident.job is 'what to order again: task and payload';

create index incident_open on incident (at, site) where closed_at is null;

alter table incident enable row level security, force row level security;
create policy seen on incident for select using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = incident.site and c.case_id = incident.case_id)));
create policy raised on incident for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = incident.site and c.case_id = incident.case_id)));
create policy closed on incident for update using (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = incident.site and c.case_id = incident.case_id)));
grant select, insert, update on incident to baotu_app;

create or replace function append_waits(v_site text, v_case text, v_at timestamptz, step jsonb) returns void
language plpgsql as $$
#variable_conflict use_column
begin
  if step ? 'clear_timers' then
    delete from timer t
    using jsonb_to_recordset(step->'clear_timers') as c(kind text, key text)
    where t.site = v_site and t.case_id = v_case and t.kind = c.kind and t.key = c.key;
  end if;

  -- Steps send all timers that the case has: those that did not change are not written again.
  if step ? 'timers' then
    insert into timer (site, case_id, kind, key, due_at, wake_at)
    select v_site, v_case, t.kind, t.key, t.due_at, t.due_at from jsonb_populate_recordset(null::timer, step->'timers') t
    on conflict (site, case_id, kind, key) do update set due_at = excluded.due_at, wake_at = excluded.wake_at, tries = 0
    where timer.due_at <> excluded.due_at;
  end if;

  if step ? 'close_incidents' then
    update incident i set closed_at = v_at, outcome = c.outcome, closed_by = c.by, closed_by_name = c.by_name
    from jsonb_to_recordset(step->'close_incidents') as c(key text, outcome text, by text, by_name text)
    where i.site = v_site and i.case_id = v_case and i.kind = 'process' and i.key = c.key and i.closed_at is null;
  end if;

  if step ? 'incidents' then
    insert into incident (site, case_id, kind, key, at, element, code, message, tries)
    select v_site, v_case, 'process', i.key, i.at, i.element, i.code, i.message, i.tries
    from jsonb_populate_recordset(null::incident, step->'incidents') i
    on conflict do nothing;
  end if;
end $$;
