-- The case and everything that hangs on it. Every key begins with (site, case_id), so that the tables can be spread over
-- machines later. The other indexes do not begin with the site: on a young table, of which PostgreSQL knows nothing yet, any
-- index that begins with it looks as good as the key, and a plan made then reads a whole site to find one case.
-- None of them holds a column that each step changes, so that a step rewrites no index. No foreign keys: append_step is the only writer, and row-level security already ties each row to its case.

create table "case" (
  site text not null,
  case_id text not null,
  rev integer not null,
  seq integer not null,
  head text not null,
  number text,
  query_code_hash text,
  service_id text not null,
  service_version text not null,
  status text not null,
  party_kind text not null,
  party_id text not null,
  party_name text not null,
  agent_id text,
  deciding text not null,
  supervising text,
  departments text[] not null,
  state jsonb not null,
  created_at timestamptz not null,
  submitted_at timestamptz,
  closed_at timestamptz,
  last_at timestamptz not null,
  primary key (site, case_id),
  unique (number, site)
) with (fillfactor = 70);

comment on column "case".rev is 'how many steps were taken; a step is kept only if nobody else took one since it was read';
comment on column "case".seq is 'number of the last event';
comment on column "case".head is 'hash of the last event: the next one is chained to it';
comment on column "case".departments is 'all departments that ever took part; only grows, for an officer may see what it did';

create index case_of_party on "case" (party_id, party_kind, site);
create index case_of_service on "case" (service_id, site, created_at desc);
create index case_by_age on "case" (created_at desc, case_id, site);

create table case_event (
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

comment on column case_event.command_id is 'on the first event of a step only: the same command is never carried out twice';

create unique index case_event_command on case_event (site, case_id, command_id) where command_id is not null;

create table task (
  site text not null,
  case_id text not null,
  key integer not null,
  element text not null,
  action text not null,
  name jsonb not null,
  department text,
  role text,
  assignee text,
  assignee_name text,
  opened_at timestamptz not null,
  due_at timestamptz,
  legal_due_at timestamptz,
  soon_at timestamptz,
  paused boolean not null default false,
  priority integer not null default 0,
  closed_at timestamptz,
  -- Tasks without a limit come last, and a page of the queue can begin after any of them.
  sort_at timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  primary key (site, case_id, key)
) with (fillfactor = 80);

create index task_of_department on task (department, site, sort_at, case_id, key) where closed_at is null;
create index task_of_officer on task (assignee, site, sort_at, case_id, key) where closed_at is null;
create index task_of_all on task (sort_at, case_id, key, site) where closed_at is null;

-- When the engine wants to be woken. A row may be recomputed; firing one that is not wanted any more does nothing.
create table timer (
  site text not null,
  case_id text not null,
  key integer not null,
  due_at timestamptz not null,
  primary key (site, case_id, key)
);

create index timer_due on timer (due_at, site);

create table upload (
  site text not null,
  case_id text not null,
  file_id text not null,
  material text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  path text not null,
  uploaded_by text not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (site, case_id, file_id)
);

create table paper (
  site text not null,
  case_id text not null,
  paper_id text not null,
  kind text not null,
  number text,
  title jsonb not null,
  at timestamptz not null,
  verify_code text,
  data jsonb not null,
  path text,
  sha256 text,
  public boolean not null default false,
  primary key (site, case_id, paper_id),
  unique (verify_code, site)
);

create table certificate (
  site text not null,
  case_id text not null,
  identifier text not null,
  verify_code text not null,
  kind text not null,
  holder_name text not null,
  public_fields jsonb not null,
  valid_from date not null,
  valid_until date,
  state text not null default 'valid' check (state in ('valid', 'revoked')),
  issued_at timestamptz not null,
  revoked_at timestamptz,
  reason text,
  predecessor text,
  primary key (site, case_id, identifier),
  unique (identifier, site),
  unique (verify_code, site)
);

create table department_inbox (
  site text not null,
  department text not null,
  case_id text not null,
  key text not null,
  told jsonb not null,
  at timestamptz not null,
  due_at timestamptz,
  received_by text,
  received_by_name text,
  received_at timestamptz,
  primary key (site, case_id, key)
);

create index inbox_of_department on department_inbox (department, site, at desc);

create table outbox_mail (
  site text not null,
  case_id text not null,
  key text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  primary key (site, case_id, key)
);

create index mail_to_send on outbox_mail (queued_at, site) where sent_at is null;

create table access_log (
  site text not null,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  actor jsonb not null,
  case_id text,
  party_kind text,
  party_id text,
  what text not null,
  purpose text not null
);

create index access_to_party on access_log (party_id, party_kind, site, at desc);
create index access_to_case on access_log (case_id, actor_id, what, site, at desc);

create table case_counter (
  site text not null,
  name text not null,
  day date not null,
  last integer not null,
  primary key (site, name, day)
);
