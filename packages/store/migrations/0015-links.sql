-- Cases that the process of another case asked for.

create table case_link (
  site text not null,
  case_id text not null,
  key text not null,
  child_id text not null,
  element text not null,
  service_id text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  primary key (site, case_id, key)
);

comment on column case_link.case_id is 'the case that asked';
comment on column case_link.key is 'of the element instance that waits for the end of the other';
comment on column case_link.ended_at is 'when it stopped waiting, whyever';

create index case_link_of_child on case_link (child_id, site);

alter table case_link enable row level security, force row level security;
create policy seen on case_link for select using (
  site = (select actor_site())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = case_link.site and c.case_id in (case_link.case_id, case_link.child_id))));
create policy begun on case_link for insert with check (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = case_link.site and c.case_id = case_link.case_id)));
create policy ended on case_link for update using (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = case_link.site and c.case_id = case_link.case_id)));
grant select, insert, update on case_link to baotu_app;

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

  if step ? 'subscriptions' then
    delete from subscription s
    where s.site = v_site and s.case_id = v_case
      and s.key in (select jsonb_array_elements_text(step#>'{subscriptions,close}'));
    insert into subscription (site, case_id, key, kind, name, correlation, at)
    select v_site, v_case, s.key, s.kind, s.name, s.correlation, v_at
    from jsonb_populate_recordset(null::subscription, step#>'{subscriptions,open}') s;
    -- Heard by two cases at once: the second step is not kept.
    update message m set heard_at = v_at, heard_by = v_case
    where m.site = v_site and m.heard_at is null
      and m.message_id in (select jsonb_array_elements_text(step#>'{subscriptions,hear}'));
    if not found and jsonb_array_length(step#>'{subscriptions,hear}') > 0 then
      raise exception 'The message was heard by another case' using errcode = 'BT001';
    end if;
  end if;

  if step ? 'links' then
    update case_link l set ended_at = v_at
    where l.site = v_site and l.case_id = v_case and l.ended_at is null
      and l.key in (select jsonb_array_elements_text(step#>'{links,end}'));
    insert into case_link (site, case_id, key, child_id, element, service_id, begun_at)
    select v_site, v_case, l.key, l.child_id, l.element, l.service_id, v_at
    from jsonb_populate_recordset(null::case_link, step#>'{links,begin}') l
    on conflict do nothing;
  end if;
end $$;
