-- 电子监察: the register of supervision records, and timers that watch the limits of a case.

alter table timer drop constraint timer_kind_check;
alter table timer add constraint timer_kind_check check (kind in ('process', 'clock', 'watch'));
comment on column timer.kind is
  'process: key is that of an element instance; clock: key is that of a clock of the case; watch: its limits get short or are over';

-- A limit in days ends with the last millisecond of its day, which still belongs to it.
create or replace function light(paused boolean, due_at timestamptz, soon_at timestamptz, now timestamptz) returns text
language sql immutable parallel safe as $$
  select case
    when paused then 'paused'
    when due_at is null then 'none'
    when due_at < now then 'red'
    when soon_at <= now then 'yellow'
    else 'green'
  end
$$;

create table supervision (
  site text not null,
  case_id text not null,
  key text not null,
  number text not null,
  kind text not null,
  department text not null,
  officer text,
  card text not null check (card in ('yellow', 'red')),
  status text not null check (status in ('waiting', 'explained', 'closed')),
  due_on date,
  opened_at timestamptz not null,
  since timestamptz not null,
  explain_by date not null,
  record jsonb not null,
  primary key (site, case_id, key),
  unique (number, site)
);
comment on table supervision is 'what the histories of cases say of supervision, for lists; written with each such event and never otherwise';
comment on column supervision.record is 'the record as its last event told it: explanation, result, who and when';

create index supervision_by_age on supervision (opened_at desc, case_id, key, site);
create index supervision_of_department on supervision (department, site, opened_at desc, case_id, key);
create index supervision_open on supervision (department, status, site) where status <> 'closed';

-- Not forced: only the owner writes it, through the trigger.
alter table supervision enable row level security;
create policy seen on supervision for select using (
  site = (select actor_site())
  and ((select actor_kind()) in ('system', 'supervisor')
    or ((select actor_kind()) = 'officer' and department = (select actor_department()))));
grant select on supervision to baotu_app;

create function keep_supervision() returns trigger language plpgsql as $$
begin
  insert into supervision as s (site, case_id, key, number, kind, department, officer, card, status, due_on, opened_at, since, explain_by, record)
  select new.site, new.case_id, r->>'key', r->>'number', r->>'kind', r->>'department', r#>>'{officer,id}', r->>'card', r->>'status',
    (r->>'dueOn')::date, (r->>'openedAt')::timestamptz, (r->>'since')::timestamptz, (r->>'explainBy')::date, r
  from (select new.data->'record' as r) told
  on conflict (site, case_id, key) do update set card = excluded.card, status = excluded.status, since = excluded.since,
    explain_by = excluded.explain_by, record = excluded.record;
  return null;
end $$;
revoke execute on function keep_supervision() from public;

create trigger keep_supervision after insert on case_event
for each row when (new.type like 'supervision-%') execute function keep_supervision();

-- Whom a department's warnings reach: what a sign-in said last of the people who work here.
alter table person_account add column department text, add column roles text[];
create index person_of_department on person_account (department, site) where department is not null;
