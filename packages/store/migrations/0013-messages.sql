-- What cases listen for, and the messages that look for one of them. A message is heard once, by one case; one that nobody waits for yet
-- is kept until its time is over.

create table subscription (
  site text not null,
  case_id text not null,
  key text not null,
  kind text not null check (kind in ('message', 'signal')),
  name text not null,
  correlation text not null,
  at timestamptz not null,
  primary key (site, case_id, key)
);

comment on column subscription.correlation is 'a message is heard that carries the same; empty for none';

create index subscription_of_name on subscription (name, correlation, site, at);

create table message (
  site text not null,
  message_id text not null,
  name text not null,
  correlation text not null,
  case_id text,
  variables jsonb not null,
  published_at timestamptz not null,
  expires_at timestamptz not null,
  wake_at timestamptz not null,
  tries integer not null default 0,
  heard_at timestamptz,
  heard_by text,
  primary key (site, message_id)
);

comment on column message.case_id is 'the only case that may hear it, if it is for one';
comment on column message.wake_at is 'left alone until then, while somebody delivers it';

create index message_unheard on message (wake_at, site) where heard_at is null;

alter table subscription enable row level security, force row level security;
alter table message enable row level security, force row level security;
create policy kept on subscription using (
  site = (select actor_site()) and (select actor_writes())
  and ((select actor_kind()) = 'system'
    or exists (select from "case" c where c.site = subscription.site and c.case_id = subscription.case_id)));
create policy kept on message using (site = (select actor_site()) and (select actor_kind()) = 'system');
grant select, insert, update, delete on subscription, message to baotu_app;

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
end $$;
