-- Generated from the migrations by test/write-schema.ts; compared by a test. Do not edit.

create table access_log (
  site text not null,
  at timestamp with time zone not null default now(),
  actor_kind text not null,
  actor_id text,
  actor jsonb not null,
  case_id text,
  party_kind text,
  party_id text,
  what text not null,
  purpose text not null
);

CREATE INDEX access_to_case ON baotu.access_log USING btree (case_id, actor_id, what, site, at DESC);

CREATE INDEX access_to_party ON baotu.access_log USING btree (party_id, party_kind, site, at DESC);

alter table access_log enable row level security, force row level security;

create policy seen on access_log for select using (((site = ( SELECT actor_site() AS actor_site)) AND
CASE ( SELECT actor_kind() AS actor_kind)
    WHEN 'applicant'::text THEN ((party_kind = ( SELECT actor_party_kind() AS actor_party_kind)) AND (party_id = ( SELECT actor_party_id() AS actor_party_id)))
    WHEN 'officer'::text THEN ((actor_kind = 'officer'::text) AND (actor_id = ( SELECT actor_id() AS actor_id)))
    WHEN 'supervisor'::text THEN true
    WHEN 'system'::text THEN true
    ELSE false
END));

create policy written on access_log for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND (actor_kind = ( SELECT actor_kind() AS actor_kind)) AND (NOT (actor_id IS DISTINCT FROM ( SELECT actor_id() AS actor_id))) AND (( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['applicant'::text, 'officer'::text, 'supervisor'::text, 'system'::text]))));

grant insert, select on access_log to baotu_app;

create table calendar (
  site text not null,
  version integer not null,
  constraint calendar_pkey PRIMARY KEY (site)
);

alter table calendar enable row level security, force row level security;

create policy counted on calendar for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_keeps_calendar() AS actor_keeps_calendar)));

create policy raised on calendar for update using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_keeps_calendar() AS actor_keeps_calendar)));

create policy read on calendar for select using ((site = ( SELECT actor_site() AS actor_site)));

grant insert, select, update on calendar to baotu_app;

create table calendar_change (
  site text not null,
  version integer not null,
  at timestamp with time zone not null,
  actor jsonb not null,
  what text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  cases_seen integer not null default 0,
  cases_moved integer not null default 0,
  settled_at timestamp with time zone,
  constraint calendar_change_pkey PRIMARY KEY (site, version),
  constraint calendar_change_what_check CHECK ((what = ANY (ARRAY['year'::text, 'override'::text])))
);

comment on column calendar_change.settled_at is 'when every open case had been recomputed by it';

CREATE INDEX calendar_unsettled ON baotu.calendar_change USING btree (site, version) WHERE (settled_at IS NULL);

alter table calendar_change enable row level security, force row level security;

create policy noted on calendar_change for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_keeps_calendar() AS actor_keeps_calendar)));

create policy read on calendar_change for select using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['officer'::text, 'supervisor'::text, 'system'::text]))));

create policy settled on calendar_change for update using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant insert, select, update on calendar_change to baotu_app;

create table calendar_override (
  site text not null,
  day date not null,
  worked boolean not null,
  reason jsonb not null,
  constraint calendar_override_pkey PRIMARY KEY (site, day)
);

comment on column calendar_override.worked is 'true: worked although the nation rests; false: closed although the nation works';

alter table calendar_override enable row level security, force row level security;

create policy kept on calendar_override for all using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_keeps_calendar() AS actor_keeps_calendar)));

create policy read on calendar_override for select using ((site = ( SELECT actor_site() AS actor_site)));

grant delete, insert, select, update on calendar_override to baotu_app;

create table calendar_year (
  site text not null,
  year integer not null,
  source text not null,
  days_off date[] not null,
  days_worked date[] not null,
  constraint calendar_year_pkey PRIMARY KEY (site, year)
);

alter table calendar_year enable row level security, force row level security;

create policy kept on calendar_year for all using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_keeps_calendar() AS actor_keeps_calendar)));

create policy read on calendar_year for select using ((site = ( SELECT actor_site() AS actor_site)));

grant insert, select, update on calendar_year to baotu_app;

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
  created_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  closed_at timestamp with time zone,
  last_at timestamp with time zone not null,
  constraint case_number_site_key UNIQUE (number, site),
  constraint case_pkey PRIMARY KEY (site, case_id)
) with (fillfactor=70);

comment on column "case".departments is 'all departments that ever took part; only grows, for an officer may see what it did';

comment on column "case".head is 'hash of the last event: the next one is chained to it';

comment on column "case".rev is 'how many steps were taken; a step is kept only if nobody else took one since it was read';

comment on column "case".seq is 'number of the last event';

CREATE INDEX case_by_age ON baotu."case" USING btree (created_at DESC, case_id, site);

CREATE INDEX case_of_party ON baotu."case" USING btree (party_id, party_kind, site);

CREATE INDEX case_of_service ON baotu."case" USING btree (service_id, site, created_at DESC);

CREATE INDEX case_open ON baotu."case" USING btree (case_id, site) INCLUDE (service_id) WHERE ((closed_at IS NULL) AND (submitted_at IS NOT NULL));

create policy seen on "case" for select using (((site = ( SELECT actor_site() AS actor_site)) AND
CASE ( SELECT actor_kind() AS actor_kind)
    WHEN 'applicant'::text THEN ((party_kind = ( SELECT actor_party_kind() AS actor_party_kind)) AND (party_id = ( SELECT actor_party_id() AS actor_party_id)))
    WHEN 'officer'::text THEN (( SELECT actor_department() AS actor_department) = ANY (departments))
    WHEN 'supervisor'::text THEN (submitted_at IS NOT NULL)
    WHEN 'system'::text THEN true
    ELSE false
END));

grant select on "case" to baotu_app;

create table case_counter (
  site text not null,
  name text not null,
  day date not null,
  last integer not null,
  constraint case_counter_pkey PRIMARY KEY (site, name, day)
);

alter table case_counter enable row level security, force row level security;

create policy counted on case_counter for all using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes)));

grant insert, select, update on case_counter to baotu_app;

create table case_event (
  site text not null,
  case_id text not null,
  seq integer not null,
  at timestamp with time zone not null,
  type text not null,
  actor jsonb not null,
  data jsonb not null,
  command_id text,
  prev_hash text not null,
  hash text not null,
  constraint case_event_pkey PRIMARY KEY (site, case_id, seq)
);

comment on column case_event.command_id is 'on the first event of a step only: the same command is never carried out twice';

CREATE UNIQUE INDEX case_event_command ON baotu.case_event USING btree (site, case_id, command_id) WHERE (command_id IS NOT NULL);

create policy seen on case_event for select using (((site = ( SELECT actor_site() AS actor_site)) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = case_event.site) AND (c.case_id = case_event.case_id))))));

grant select on case_event to baotu_app;

create table case_link (
  site text not null,
  case_id text not null,
  key text not null,
  child_id text not null,
  element text not null,
  service_id text not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint case_link_pkey PRIMARY KEY (site, case_id, key)
);

comment on column case_link.case_id is 'the case that asked';

comment on column case_link.ended_at is 'when it stopped waiting, whyever';

comment on column case_link.key is 'of the element instance that waits for the end of the other';

CREATE INDEX case_link_of_child ON baotu.case_link USING btree (child_id, site);

alter table case_link enable row level security, force row level security;

create policy begun on case_link for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = case_link.site) AND (c.case_id = case_link.case_id)))))));

create policy ended on case_link for update using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = case_link.site) AND (c.case_id = case_link.case_id)))))));

create policy seen on case_link for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = case_link.site) AND (c.case_id = ANY (ARRAY[case_link.case_id, case_link.child_id]))))))));

grant insert, select, update on case_link to baotu_app;

create table catalog_service (
  site text not null,
  service_id text not null,
  version text not null,
  document jsonb not null,
  tsv tsvector not null,
  current boolean not null,
  constraint catalog_service_pkey PRIMARY KEY (site, service_id, version)
);

CREATE UNIQUE INDEX catalog_service_current ON baotu.catalog_service USING btree (site, service_id) WHERE current;

CREATE INDEX catalog_service_words ON baotu.catalog_service USING gin (tsv);

alter table catalog_service enable row level security, force row level security;

create policy kept on catalog_service for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

create policy read on catalog_service for select using ((site = ( SELECT actor_site() AS actor_site)));

grant delete, insert, select, update on catalog_service to baotu_app;

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
  state text not null default 'valid'::text,
  issued_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  reason text,
  predecessor text,
  constraint certificate_identifier_site_key UNIQUE (identifier, site),
  constraint certificate_pkey PRIMARY KEY (site, case_id, identifier),
  constraint certificate_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'superseded'::text, 'cancelled'::text, 'revoked'::text]))),
  constraint certificate_verify_code_site_key UNIQUE (verify_code, site)
);

alter table certificate enable row level security, force row level security;

create policy changed on certificate for update using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['officer'::text, 'system'::text])) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = certificate.site) AND (c.case_id = certificate.case_id))))));

create policy issued on certificate for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = certificate.site) AND (c.case_id = certificate.case_id))))));

create policy seen on certificate for select using (((site = ( SELECT actor_site() AS actor_site)) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = certificate.site) AND (c.case_id = certificate.case_id))))));

grant insert, select, update on certificate to baotu_app;

create table department_inbox (
  site text not null,
  department text not null,
  case_id text not null,
  key text not null,
  told jsonb not null,
  at timestamp with time zone not null,
  due_at timestamp with time zone,
  received_by text,
  received_by_name text,
  received_at timestamp with time zone,
  constraint department_inbox_pkey PRIMARY KEY (site, case_id, key)
);

CREATE INDEX inbox_of_department ON baotu.department_inbox USING btree (department, site, at DESC);

alter table department_inbox enable row level security, force row level security;

create policy received on department_inbox for update using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR ((( SELECT actor_kind() AS actor_kind) = 'officer'::text) AND (department = ( SELECT actor_department() AS actor_department))))));

create policy seen on department_inbox for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['system'::text, 'supervisor'::text])) OR ((( SELECT actor_kind() AS actor_kind) = 'officer'::text) AND ((department = ( SELECT actor_department() AS actor_department)) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = department_inbox.site) AND (c.case_id = department_inbox.case_id)))))))));

create policy told on department_inbox for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = department_inbox.site) AND (c.case_id = department_inbox.case_id))))));

grant insert, select, update on department_inbox to baotu_app;

create table incident (
  site text not null,
  case_id text not null,
  kind text not null,
  key text not null,
  at timestamp with time zone not null,
  element text not null,
  code text not null,
  message text not null,
  tries integer not null,
  job jsonb,
  closed_at timestamp with time zone,
  outcome text,
  closed_by text,
  closed_by_name text,
  constraint incident_kind_check CHECK ((kind = ANY (ARRAY['process'::text, 'job'::text]))),
  constraint incident_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'cancelled'::text]))),
  constraint incident_pkey PRIMARY KEY (site, case_id, kind, key, at)
);

comment on column incident.element is 'process: id of the element; job: name of the task';

comment on column incident.job is 'what to order again: task and payload';

comment on column incident.key is 'process: of the element instance; job: of the job in its case';

CREATE INDEX incident_open ON baotu.incident USING btree (at, site) WHERE (closed_at IS NULL);

alter table incident enable row level security, force row level security;

create policy closed on incident for update using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = incident.site) AND (c.case_id = incident.case_id)))))));

create policy raised on incident for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = incident.site) AND (c.case_id = incident.case_id)))))));

create policy seen on incident for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = incident.site) AND (c.case_id = incident.case_id)))))));

grant insert, select, update on incident to baotu_app;

create table message (
  site text not null,
  message_id text not null,
  name text not null,
  correlation text not null,
  case_id text,
  variables jsonb not null,
  published_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wake_at timestamp with time zone not null,
  tries integer not null default 0,
  heard_at timestamp with time zone,
  heard_by text,
  constraint message_pkey PRIMARY KEY (site, message_id)
);

comment on column message.case_id is 'the only case that may hear it, if it is for one';

comment on column message.wake_at is 'left alone until then, while somebody delivers it';

CREATE INDEX message_unheard ON baotu.message USING btree (wake_at, site) WHERE (heard_at IS NULL);

alter table message enable row level security, force row level security;

create policy kept on message for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant delete, insert, select, update on message to baotu_app;

create table migration (
  number integer not null,
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (number)
);

grant select on migration to baotu_app;

create table outbox_mail (
  site text not null,
  case_id text not null,
  key text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  html text,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  attempts integer not null default 0,
  constraint outbox_mail_pkey PRIMARY KEY (site, case_id, key)
);

CREATE INDEX mail_to_send ON baotu.outbox_mail USING btree (queued_at, site) WHERE (sent_at IS NULL);

alter table outbox_mail enable row level security, force row level security;

create policy queued on outbox_mail for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = outbox_mail.site) AND (c.case_id = outbox_mail.case_id))))));

create policy seen on outbox_mail for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (((( SELECT actor_kind() AS actor_kind) <> 'officer'::text) OR (key !~~ 'rating:%'::text)) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = outbox_mail.site) AND (c.case_id = outbox_mail.case_id))))))));

create policy sent on outbox_mail for update using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant insert, select, update on outbox_mail to baotu_app;

create table paper (
  site text not null,
  case_id text not null,
  paper_id text not null,
  kind text not null,
  number text,
  title jsonb not null,
  at timestamp with time zone not null,
  verify_code text,
  data jsonb not null,
  path text,
  sha256 text,
  public boolean not null default false,
  constraint paper_pkey PRIMARY KEY (site, case_id, paper_id),
  constraint paper_verify_code_site_key UNIQUE (verify_code, site)
);

alter table paper enable row level security, force row level security;

create policy changed on paper for update using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = paper.site) AND (c.case_id = paper.case_id))))));

create policy seen on paper for select using (((site = ( SELECT actor_site() AS actor_site)) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = paper.site) AND (c.case_id = paper.case_id))))));

create policy written on paper for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = paper.site) AND (c.case_id = paper.case_id))))));

grant insert, select, update on paper to baotu_app;

create table parked_form (
  site text not null,
  token_hash text not null,
  path text not null,
  body jsonb not null,
  expires_at timestamp with time zone not null,
  constraint parked_form_pkey PRIMARY KEY (site, token_hash)
);

alter table parked_form enable row level security, force row level security;

create policy kept on parked_form for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant delete, insert, select, update on parked_form to baotu_app;

create table person_account (
  site text not null,
  subject text not null,
  name text not null,
  phone text,
  email text,
  last_sign_in timestamp with time zone not null,
  department text,
  roles text[],
  constraint person_account_pkey PRIMARY KEY (site, subject)
);

CREATE INDEX person_of_department ON baotu.person_account USING btree (department, site) WHERE (department IS NOT NULL);

alter table person_account enable row level security, force row level security;

create policy changed on person_account for update using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

create policy kept on person_account for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

create policy own on person_account for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (subject = ( SELECT actor_id() AS actor_id)))));

grant insert, select, update on person_account to baotu_app;

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
  constraint rating_pkey PRIMARY KEY (site, case_id),
  constraint rating_rating_id_site_key UNIQUE (rating_id, site)
);

comment on column rating.counts is 'false: set aside on appeal';

comment on column rating.level is 'GB/T 39046-2020 A.8; 4 and 5 are bad ratings';

comment on column rating.rating_id is 'the reference under which the department knows it; made by chance';

comment on column rating.stage is 'settled, rectification or appeal: what still has to be done';

CREATE INDEX rating_of_department ON baotu.rating USING btree (department, site, rated_on DESC, rating_id);

CREATE INDEX rating_of_service ON baotu.rating USING btree (service_id, site, level) WHERE counts;

CREATE INDEX rating_to_do ON baotu.rating USING btree (stage, site, rated_on, rating_id) WHERE (stage <> 'settled'::text);

alter table rating enable row level security, force row level security;

create policy kept on rating for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

create policy seen on rating for select using (((site = ( SELECT actor_site() AS actor_site)) AND
CASE ( SELECT actor_kind() AS actor_kind)
    WHEN 'applicant'::text THEN ((party_kind = ( SELECT actor_party_kind() AS actor_party_kind)) AND (party_id = ( SELECT actor_party_id() AS actor_party_id)))
    WHEN 'supervisor'::text THEN true
    WHEN 'system'::text THEN true
    ELSE false
END));

create policy stepped on rating for update using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant select on rating to baotu_app;

create table rating_event (
  site text not null,
  case_id text not null,
  seq integer not null,
  at timestamp with time zone not null,
  type text not null,
  actor jsonb not null,
  data jsonb not null,
  command_id text,
  prev_hash text not null,
  hash text not null,
  constraint rating_event_pkey PRIMARY KEY (site, case_id, seq)
);

CREATE UNIQUE INDEX rating_event_command ON baotu.rating_event USING btree (site, case_id, command_id);

alter table rating_event enable row level security, force row level security;

create policy kept on rating_event for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

create policy seen on rating_event for select using (((site = ( SELECT actor_site() AS actor_site)) AND (EXISTS ( SELECT
   FROM rating r
  WHERE ((r.site = rating_event.site) AND (r.case_id = rating_event.case_id))))));

grant select on rating_event to baotu_app;

create table session (
  site text not null,
  id_hash text not null,
  subject text not null,
  actor jsonb not null,
  csrf text not null,
  id_token text,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (site, id_hash)
);

CREATE INDEX session_expiry ON baotu.session USING btree (expires_at, site);

CREATE INDEX session_of_subject ON baotu.session USING btree (subject, site);

alter table session enable row level security, force row level security;

create policy kept on session for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant delete, insert, select, update on session to baotu_app;

create table subscription (
  site text not null,
  case_id text not null,
  key text not null,
  kind text not null,
  name text not null,
  correlation text not null,
  at timestamp with time zone not null,
  constraint subscription_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'signal'::text]))),
  constraint subscription_pkey PRIMARY KEY (site, case_id, key)
);

comment on column subscription.correlation is 'a message is heard that carries the same; empty for none';

CREATE INDEX subscription_of_name ON baotu.subscription USING btree (name, correlation, site, at);

alter table subscription enable row level security, force row level security;

create policy kept on subscription for all using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = subscription.site) AND (c.case_id = subscription.case_id)))))));

grant delete, insert, select, update on subscription to baotu_app;

create table supervision (
  site text not null,
  case_id text not null,
  key text not null,
  number text not null,
  kind text not null,
  department text not null,
  officer text,
  card text not null,
  status text not null,
  due_on date,
  opened_at timestamp with time zone not null,
  since timestamp with time zone not null,
  explain_by date not null,
  record jsonb not null,
  constraint supervision_card_check CHECK ((card = ANY (ARRAY['yellow'::text, 'red'::text]))),
  constraint supervision_number_site_key UNIQUE (number, site),
  constraint supervision_pkey PRIMARY KEY (site, case_id, key),
  constraint supervision_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'explained'::text, 'closed'::text])))
);

comment on column supervision.record is 'the record as its last event told it: explanation, result, who and when';

CREATE INDEX supervision_by_age ON baotu.supervision USING btree (opened_at, case_id, key, site);

CREATE INDEX supervision_of_department ON baotu.supervision USING btree (department, site, opened_at, case_id, key);

CREATE INDEX supervision_open ON baotu.supervision USING btree (opened_at, case_id, key, site, department, status) WHERE (status <> 'closed'::text);

create policy seen on supervision for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['system'::text, 'supervisor'::text])) OR ((( SELECT actor_kind() AS actor_kind) = 'officer'::text) AND (department = ( SELECT actor_department() AS actor_department))))));

grant select on supervision to baotu_app;

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
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  legal_due_at timestamp with time zone,
  soon_at timestamp with time zone,
  paused boolean not null default false,
  priority integer not null default 0,
  closed_at timestamp with time zone,
  sort_at timestamp with time zone not null generated always as (COALESCE(due_at, 'infinity'::timestamp with time zone)) stored,
  constraint task_pkey PRIMARY KEY (site, case_id, key)
) with (fillfactor=80);

CREATE INDEX task_of_all ON baotu.task USING btree (sort_at, case_id, key, site) INCLUDE (department, assignee, soon_at, paused) WHERE (closed_at IS NULL);

CREATE INDEX task_of_department ON baotu.task USING btree (department, site, sort_at, case_id, key) WHERE (closed_at IS NULL);

CREATE INDEX task_of_officer ON baotu.task USING btree (assignee, site, sort_at, case_id, key) WHERE ((closed_at IS NULL) AND (assignee IS NOT NULL));

create policy seen on task for select using (((site = ( SELECT actor_site() AS actor_site)) AND ((( SELECT actor_kind() AS actor_kind) = ANY (ARRAY['system'::text, 'supervisor'::text])) OR ((( SELECT actor_kind() AS actor_kind) = 'officer'::text) AND (department = ( SELECT actor_department() AS actor_department))) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = task.site) AND (c.case_id = task.case_id)))))));

grant select on task to baotu_app;

create table throttle (
  site text not null,
  bucket text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint throttle_pkey PRIMARY KEY (site, bucket)
);

alter table throttle enable row level security, force row level security;

create policy kept on throttle for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_kind() AS actor_kind) = 'system'::text)));

grant delete, insert, select, update on throttle to baotu_app;

create table timer (
  site text not null,
  case_id text not null,
  key text not null,
  due_at timestamp with time zone not null,
  kind text not null,
  wake_at timestamp with time zone not null,
  tries integer not null default 0,
  constraint timer_kind_check CHECK ((kind = ANY (ARRAY['process'::text, 'clock'::text, 'watch'::text]))),
  constraint timer_pkey PRIMARY KEY (site, case_id, kind, key)
);

comment on column timer.due_at is 'the moment itself';

comment on column timer.kind is 'process: key is that of an element instance; clock: key is that of a clock of the case; watch: its limits get short or are over';

comment on column timer.wake_at is 'when to look at it next: due_at, or later while somebody is at it';

CREATE INDEX timer_due ON baotu.timer USING btree (wake_at, site);

create policy kept on timer for all using (((site = ( SELECT actor_site() AS actor_site)) AND (( SELECT actor_writes() AS actor_writes) OR (( SELECT actor_kind() AS actor_kind) = 'supervisor'::text)) AND ((( SELECT actor_kind() AS actor_kind) = 'system'::text) OR (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = timer.site) AND (c.case_id = timer.case_id)))))));

grant delete, insert, select, update on timer to baotu_app;

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
  at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint upload_pkey PRIMARY KEY (site, case_id, file_id)
);

alter table upload enable row level security, force row level security;

create policy changed on upload for update using (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = upload.site) AND (c.case_id = upload.case_id))))));

create policy seen on upload for select using (((site = ( SELECT actor_site() AS actor_site)) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = upload.site) AND (c.case_id = upload.case_id))))));

create policy written on upload for insert with check (((site = ( SELECT actor_site() AS actor_site)) AND ( SELECT actor_writes() AS actor_writes) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE ((c.site = upload.site) AND (c.case_id = upload.case_id))))));

grant insert, select, update on upload to baotu_app;

CREATE OR REPLACE FUNCTION baotu.actor_department()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('baotu.department', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('baotu.id', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_keeps_calendar()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('baotu.kind', true) in ('supervisor', 'system') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select coalesce(current_setting('baotu.kind', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_party_id()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('baotu.party_id', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_party_kind()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('baotu.party_kind', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_site()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('baotu.site', true), '') $function$
;

CREATE OR REPLACE FUNCTION baotu.actor_writes()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('baotu.kind', true) in ('applicant', 'officer', 'system') $function$
;

CREATE OR REPLACE FUNCTION baotu.append_attachments(v_site text, v_case text, v_at timestamp with time zone, step jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
#variable_conflict use_column
begin
  if step ? 'uploads' then
    insert into upload (site, case_id, file_id, material, name, media_type, size, sha256, path, uploaded_by, at)
    select v_site, v_case, u.file_id, u.material, u.name, u.media_type, u.size, u.sha256, u.path, u.uploaded_by, u.at
    from jsonb_populate_recordset(null::upload, step->'uploads') u
    on conflict (site, case_id, file_id) do update set material = excluded.material, removed_at = null;
  end if;

  if step ? 'remove_uploads' then
    update upload set removed_at = v_at
    where site = v_site and case_id = v_case and removed_at is null
      and file_id in (select jsonb_array_elements_text(step->'remove_uploads'));
  end if;

  if step ? 'papers' then
    insert into paper (site, case_id, paper_id, kind, number, title, at, verify_code, data, path, sha256, public)
    select v_site, v_case, p.paper_id, p.kind, p.number, p.title, p.at, p.verify_code, p.data, p.path, p.sha256,
      coalesce(p.public, false)
    from jsonb_populate_recordset(null::paper, step->'papers') p;
  end if;

  if step ? 'certificates' then
    insert into certificate (site, case_id, identifier, verify_code, kind, holder_name, public_fields, valid_from, valid_until,
      issued_at, predecessor)
    select v_site, v_case, c.identifier, c.verify_code, c.kind, c.holder_name, c.public_fields, c.valid_from, c.valid_until,
      c.issued_at, c.predecessor
    from jsonb_populate_recordset(null::certificate, step->'certificates') c;
  end if;

  if step ? 'revoke_certificates' then
    update certificate c set state = coalesce(r.state, 'revoked'), revoked_at = v_at, reason = r.reason
    from jsonb_to_recordset(step->'revoke_certificates') as r(identifier text, state text, reason text)
    where c.site = v_site and c.case_id = v_case and c.identifier = r.identifier and c.state = 'valid';
  end if;

  -- Without a conflict target: naming one would ask for the right to read the row, which an applicant does not have.
  if step ? 'inbox' then
    insert into department_inbox (site, department, case_id, key, told, at, due_at)
    select v_site, i.department, v_case, i.key, i.told, i.at, i.due_at
    from jsonb_populate_recordset(null::department_inbox, step->'inbox') i
    on conflict do nothing;
  end if;

  if step ? 'mails' then
    insert into outbox_mail (site, case_id, key, recipient, subject, text, html, queued_at)
    select v_site, v_case, m.key, m.recipient, m.subject, m.text, m.html, v_at
    from jsonb_populate_recordset(null::outbox_mail, step->'mails') m
    on conflict do nothing;
  end if;

  if step ? 'remove_jobs' then
    perform graphile_worker.remove_job(key) from jsonb_array_elements_text(step->'remove_jobs') as key;
  end if;

  if step ?| array['timers', 'clear_timers', 'incidents', 'close_incidents', 'subscriptions', 'unsubscribe', 'links'] then
    perform append_waits(v_site, v_case, v_at, step);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION baotu.append_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_timers jsonb, p_cleared jsonb, p_jobs jsonb, p_rest jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_refused constant jsonb := keep_steps(p_site, p_cases, p_events, p_closed, p_opened, p_tasks, p_timers, p_cleared);
  v_rest record;
begin
  for v_rest in
    select r.case_id, r.at, r.actor, r.step
    from jsonb_to_recordset(p_rest) as r(case_id text, at timestamptz, actor jsonb, step jsonb)
    where not v_refused ? r.case_id
  loop
    perform become(v_rest.actor);
    perform append_attachments(p_site, v_rest.case_id, v_rest.at, v_rest.step);
  end loop;

  if p_jobs is not null then
    perform queue_jobs(p_jobs, v_refused);
  end if;

  return v_refused;
end $function$
;

CREATE OR REPLACE FUNCTION baotu.append_waits(v_site text, v_case text, v_at timestamp with time zone, step jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION baotu.become(actor jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  select set_config('baotu.site', coalesce(actor->>'site', ''), true),
         set_config('baotu.kind', coalesce(actor->>'kind', ''), true),
         set_config('baotu.id', coalesce(actor->>'id', ''), true),
         set_config('baotu.party_kind', coalesce(actor#>>'{party,kind}', ''), true),
         set_config('baotu.party_id', coalesce(actor#>>'{party,id}', ''), true),
         set_config('baotu.department', coalesce(actor->>'department', ''), true)
$function$
;

CREATE OR REPLACE FUNCTION baotu.count_lights_by_service(p_site text, p_now timestamp with time zone, p_department text)
 RETURNS TABLE(service_id text, light text, n bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
  select c.service_id, light(t.paused, nullif(t.sort_at, 'infinity'), t.soon_at, p_now), count(*)
  from task t join "case" c on c.site = t.site and c.case_id = t.case_id
  where t.site = p_site and p_site = actor_site() and actor_kind() in ('supervisor', 'system')
    and t.closed_at is null and t.department is not null and (p_department is null or t.department = p_department)
    and c.closed_at is null and c.submitted_at is not null
  group by 1, 2
$function$
;

revoke execute on function count_lights_by_service(text,timestamp with time zone,text) from public;

grant execute on function count_lights_by_service(text,timestamp with time zone,text) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.enter_as_system(p_site text)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
declare
  v_before constant jsonb := jsonb_build_object('site', actor_site(), 'kind', actor_kind());
begin
  perform set_config('baotu.site', p_site, true), set_config('baotu.kind', 'system', true);
  return v_before;
end $function$
;

revoke execute on function enter_as_system(text) from public;

CREATE OR REPLACE FUNCTION baotu.iso(at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $function$
;

CREATE OR REPLACE FUNCTION baotu.keep_rating(p_site text, p_case text, p_rev integer, p_row jsonb, p_event jsonb, p_jobs jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
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
    -- Only now, for the other click may have waited for this one.
    v_repeated := not v_kept and exists (select from rating_event e
      where e.site = p_site and e.case_id = v_case and e.command_id = v_event.command_id);
  else
    select r.case_id into v_case from rating r
    where r.site = p_site and r.rating_id = v_new.rating_id
      and (v_kind = 'supervisor' or (v_kind = 'officer' and r.department = v_department));
    v_repeated := exists (select from rating_event e
      where e.site = p_site and e.case_id = v_case and e.command_id = v_event.command_id);
    -- What was given once, by whom and of what, never changes.
    update rating r set rev = r.rev + 1, seq = v_new.seq, head = v_new.head, stage = v_new.stage, counts = v_new.counts,
      called_back = v_new.called_back, state = v_new.state
    where r.site = p_site and r.case_id = v_case and r.rev = p_rev and not v_repeated;
    v_kept := found;
  end if;

  if v_kept then
    insert into rating_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
    values (p_site, v_case, v_event.seq, v_event.at, v_event.type, v_event.actor, v_event.data, v_event.command_id, v_event.prev_hash,
      v_event.hash);
    perform graphile_worker.add_job(j.task, (j.payload || jsonb_build_object('site', p_site, 'caseId', v_case))::json,
      job_key := v_case || ':' || j.key, max_attempts := j.max_attempts)
    from jsonb_to_recordset(p_jobs) as j(task text, payload jsonb, key text, max_attempts integer);
  end if;

  perform leave_as(v_before);
  return case
    when v_kept then '{"kept": true}'::jsonb
    when v_case is null then '{"missing": true}'
    when v_repeated then '{"repeated": true}'
    else '{"conflict": true}'
  end;
end $function$
;

revoke execute on function keep_rating(text,text,integer,jsonb,jsonb,jsonb) from public;

grant execute on function keep_rating(text,text,integer,jsonb,jsonb,jsonb) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.keep_steps(p_site text, p_cases jsonb, p_events jsonb, p_closed jsonb, p_opened jsonb, p_tasks jsonb, p_timers jsonb, p_cleared jsonb)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
AS $function$
#variable_conflict use_column
declare
  v_kept text[];
begin
  with asked as (
    select a.*
    from jsonb_to_recordset(p_cases) as a(by_kind text, by_party_kind text, by_party_id text, by_department text, rev integer,
      command_id text, job bigint, attempt integer, case_id text, seq integer, head text, number text, query_code_hash text, service_id text, service_version text, status text,
      party_kind text, party_id text, party_name text, agent_id text, deciding text, supervising text, departments text[],
      state jsonb, created_at timestamptz, submitted_at timestamptz, closed_at timestamptz, last_at timestamptz)
    -- A step that was kept, though its sender never heard of it.
    where (select e.seq from case_event e where e.site = p_site and e.case_id = a.case_id and e.command_id = a.command_id) is null
      -- A worker that slept while another took over its job has nothing to say any more.
      and (a.job is null
        or (select j.attempts = a.attempt and j.locked_at is not null from graphile_worker._private_jobs j where j.id = a.job))
  ), found as (
    select a.*, (
      select c.ctid from "case" c
      where c.site = p_site and c.case_id = a.case_id and c.rev = a.rev
        and may_step(a.by_kind, a.by_party_kind, a.by_party_id, a.by_department, c.party_kind, c.party_id, c.departments, c.submitted_at)
    ) as place
    from asked a where a.rev > 0
  ), begun as (
    insert into "case" as c (site, case_id, rev, seq, head, number, query_code_hash, service_id, service_version, status, party_kind,
      party_id, party_name, agent_id, deciding, supervising, departments, state, created_at, submitted_at, closed_at, last_at)
    select p_site, a.case_id, 1, a.seq, a.head, a.number, a.query_code_hash, a.service_id, a.service_version, a.status, a.party_kind,
      a.party_id, a.party_name, a.agent_id, a.deciding, a.supervising, a.departments, a.state, a.created_at, a.submitted_at,
      a.closed_at, a.last_at
    from asked a
    where a.rev = 0
      and may_step(a.by_kind, a.by_party_kind, a.by_party_id, a.by_department, a.party_kind, a.party_id, a.departments, null)
    on conflict (site, case_id) do nothing
    returning c.case_id
  ), stepped as (
    -- Whose case it is and when it began never changes.
    update "case" c set
      rev = c.rev + 1, seq = a.seq, head = a.head, number = a.number, query_code_hash = a.query_code_hash,
      service_version = a.service_version, status = a.status, party_name = a.party_name, agent_id = a.agent_id,
      deciding = a.deciding, supervising = a.supervising, departments = a.departments, state = a.state,
      submitted_at = a.submitted_at, closed_at = a.closed_at, last_at = a.last_at
    from found a
    -- If somebody steps it while we wait for the row, it has another rev by then.
    where c.ctid = a.place and c.rev = a.rev
    returning c.case_id
  )
  select coalesce(array_agg(k.case_id), '{}') into v_kept
  from (select case_id from begun union all select case_id from stepped) k;

  insert into case_event (site, case_id, seq, at, type, actor, data, command_id, prev_hash, hash)
  select p_site, e.case_id, e.seq, e.at, e.type, e.actor, e.data, e.command_id, e.prev_hash, e.hash
  from jsonb_to_recordset(p_events) as e(case_id text, seq integer, at timestamptz, type text, actor jsonb, data jsonb,
    command_id text, prev_hash text, hash text)
  where e.case_id = any (v_kept);

  if p_closed is not null then
    update task t set closed_at = d.at
    from (
      select d.at, (select o.ctid from task o where o.site = p_site and o.case_id = d.case_id and o.key = d.key and o.closed_at is null) as place
      from jsonb_to_recordset(p_closed) as d(case_id text, key integer, at timestamptz)
      where d.case_id = any (v_kept)
    ) d
    where t.ctid = d.place;
  end if;

  if p_opened is not null then
    insert into task (site, case_id, key, element, action, name, department, role, assignee, assignee_name,
      opened_at, due_at, legal_due_at, soon_at, paused, priority)
    select p_site, o.case_id, o.key, o.element, o.action, o.name, o.department, o.role, o.assignee, o.assignee_name,
      o.opened_at, o.due_at, o.legal_due_at, o.soon_at, coalesce(o.paused, false), coalesce(o.priority, 0)
    from jsonb_populate_recordset(null::task, p_opened) o
    where o.case_id = any (v_kept)
    on conflict (site, case_id, key) do nothing;
  end if;

  if p_tasks is not null then
    -- Callers may send all open tasks with every step: those that did not change are not written again.
    update task t set
      element = n.element, action = n.action, name = n.name, department = n.department, role = n.role, assignee = n.assignee, assignee_name = n.assignee_name,
      due_at = n.due_at, legal_due_at = n.legal_due_at, soon_at = n.soon_at, paused = coalesce(n.paused, false),
      priority = coalesce(n.priority, 0)
    from (
      select n.*, (select o.ctid from task o where o.site = p_site and o.case_id = n.case_id and o.key = n.key and o.closed_at is null) as place
      from jsonb_populate_recordset(null::task, p_tasks) n
      where n.case_id = any (v_kept)
    ) n
    where t.ctid = n.place
      and (t.element, t.action, t.name, t.department, t.role, t.assignee, t.assignee_name, t.due_at, t.legal_due_at, t.soon_at, t.paused, t.priority)
        is distinct from (n.element, n.action, n.name, n.department, n.role, n.assignee, n.assignee_name, n.due_at, n.legal_due_at, n.soon_at,
          coalesce(n.paused, false), coalesce(n.priority, 0));
  end if;

  if p_cleared is not null then
    delete from timer t
    using (
      select (
        select o.ctid from timer o where o.site = p_site and o.case_id = c.case_id and o.kind = c.kind and o.key = c.key
      ) as place
      from jsonb_to_recordset(p_cleared) as c(case_id text, kind text, key text)
      where c.case_id = any (v_kept)
    ) c
    where t.ctid = c.place;
  end if;

  -- Steps may send all timers that the case has: those that did not change are not written again.
  if p_timers is not null then
    insert into timer (site, case_id, kind, key, due_at, wake_at)
    select p_site, t.case_id, t.kind, t.key, t.due_at, t.due_at
    from jsonb_to_recordset(p_timers) as t(case_id text, kind text, key text, due_at timestamptz)
    where t.case_id = any (v_kept)
    on conflict (site, case_id, kind, key) do update set due_at = excluded.due_at, wake_at = excluded.wake_at, tries = 0
    where timer.due_at <> excluded.due_at;
  end if;

  if cardinality(v_kept) = jsonb_array_length(p_cases) then
    return '{}';
  end if;
  return (
    select jsonb_object_agg(a.case_id, step_refusal(p_site, a.case_id, a.command_id, a.rev, a.by_kind, a.by_party_kind,
      a.by_party_id, a.by_department))
    from jsonb_to_recordset(p_cases) as a(by_kind text, by_party_kind text, by_party_id text, by_department text, rev integer,
      command_id text, case_id text)
    where a.case_id <> all (v_kept));
end $function$
;

revoke execute on function keep_steps(text,jsonb,jsonb,jsonb,jsonb,jsonb,jsonb,jsonb) from public;

grant execute on function keep_steps(text,jsonb,jsonb,jsonb,jsonb,jsonb,jsonb,jsonb) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.keep_supervision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into supervision as s (site, case_id, key, number, kind, department, officer, card, status, due_on, opened_at, since, explain_by, record)
  select new.site, new.case_id, r->>'key', r->>'number', r->>'kind', r->>'department', r#>>'{officer,id}', r->>'card', r->>'status',
    (r->>'dueOn')::date, (r->>'openedAt')::timestamptz, (r->>'since')::timestamptz, (r->>'explainBy')::date, r
  from (select new.data->'record' as r) told
  on conflict (site, case_id, key) do update set card = excluded.card, status = excluded.status, since = excluded.since,
    explain_by = excluded.explain_by, record = excluded.record;
  return null;
end $function$
;

revoke execute on function keep_supervision() from public;

CREATE OR REPLACE FUNCTION baotu.leave_as(p_before jsonb)
 RETURNS void
 LANGUAGE sql
AS $function$
  select set_config('baotu.site', coalesce(p_before->>'site', ''), true), set_config('baotu.kind', p_before->>'kind', true)
$function$
;

revoke execute on function leave_as(jsonb) from public;

CREATE OR REPLACE FUNCTION baotu.light(paused boolean, due_at timestamp with time zone, soon_at timestamp with time zone, now timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when paused then 'paused'
    when due_at is null then 'none'
    when due_at < now then 'red'
    when soon_at <= now then 'yellow'
    else 'green'
  end
$function$
;

CREATE OR REPLACE FUNCTION baotu.may_step(kind text, own_party_kind text, own_party_id text, department text, party_kind text, party_id text, departments text[], submitted_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case kind
    when 'applicant' then own_party_kind = party_kind and own_party_id = party_id
    when 'officer' then department = any (departments)
    when 'supervisor' then submitted_at is not null
    when 'system' then true
    else false
  end
$function$
;

CREATE OR REPLACE FUNCTION baotu.next_case_number(p_site text, p_name text, p_day date)
 RETURNS integer
 LANGUAGE sql
AS $function$
  insert into case_counter as c values (p_site, p_name, p_day, 1)
  on conflict (site, name, day) do update set last = c.last + 1
  returning last
$function$
;

CREATE OR REPLACE FUNCTION baotu.public_progress(p_site text, p_number text, p_query_code_hash text)
 RETURNS TABLE(number text, service_id text, service_version text, status text, deciding text, submitted_at timestamp with time zone, last_at timestamp with time zone, closed_at timestamp with time zone, due_at timestamp with time zone, paused boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select c.number, c.service_id, c.service_version, c.status, c.deciding, c.submitted_at, c.last_at, c.closed_at,
      t.due_at, coalesce(t.paused, false)
    from "case" c
    left join lateral (
      select min(o.due_at) as due_at, bool_or(o.paused) as paused
      from task o where o.site = c.site and o.case_id = c.case_id and o.closed_at is null
    ) t on true
    where c.site = p_site and c.number = p_number and c.query_code_hash = p_query_code_hash;
  perform leave_as(v_before);
end $function$
;

revoke execute on function public_progress(text,text,text) from public;

grant execute on function public_progress(text,text,text) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.public_ratings(p_site text, p_service text, p_least integer)
 RETURNS TABLE(level integer, counted integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
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
end $function$
;

revoke execute on function public_ratings(text,text,integer) from public;

grant execute on function public_ratings(text,text,integer) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.queue_jobs(p_jobs jsonb, p_refused jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
AS $function$
declare
  v_kept text[];
begin
  with asked as (
    select j.*, (select t.id from graphile_worker._private_tasks t where t.identifier = j.task) as task_id
    from jsonb_to_recordset(p_jobs) as j(
      case_id text, task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)
    where not p_refused ? j.case_id
  ), queued as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts, key, priority)
    select a.task_id, a.payload, coalesce(a.run_at, now()), coalesce(a.max_attempts, 25), a.key, coalesce(a.priority, 0)
    from asked a
    where a.task_id is not null and a.queue is null and a.key is not null
    on conflict (key) do nothing
    returning key
  )
  select coalesce(array_agg(q.key), '{}') into v_kept from queued q;

  if cardinality(v_kept) < jsonb_array_length(p_jobs) then
    perform graphile_worker.add_jobs(array(
      select row(j.task, j.payload, j.queue, j.run_at, j.max_attempts, j.key, j.priority, null)::graphile_worker.job_spec
      from jsonb_to_recordset(p_jobs) as j(
        case_id text, task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer)
      where not p_refused ? j.case_id and (j.key is null or j.key <> all (v_kept))));
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION baotu.rating_figures(p_site text)
 RETURNS TABLE(service_id text, department text, level integer, counted integer, called_back integer, open integer, set_aside integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
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
end $function$
;

revoke execute on function rating_figures(text) from public;

grant execute on function rating_figures(text) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.ratings_waiting(p_site text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
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
end $function$
;

revoke execute on function ratings_waiting(text) from public;

grant execute on function ratings_waiting(text) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.see_ratings(p_site text, p_rating text, p_stage text, p_day date, p_after text, p_limit integer)
 RETURNS TABLE(rating_id text, rev integer, seq integer, head text, state jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
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
end $function$
;

revoke execute on function see_ratings(text,text,text,date,text,integer) from public;

grant execute on function see_ratings(text,text,text,date,text,integer) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.step_refusal(p_site text, p_case text, p_command text, p_rev integer, by_kind text, by_party_kind text, by_party_id text, by_department text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((
    select case
      when exists (select from case_event e where e.site = p_site and e.case_id = p_case and e.command_id = p_command)
        then jsonb_build_object('repeated', true, 'rev', c.rev)
      when c.rev = p_rev then jsonb_build_object('overtaken', true)
      else jsonb_build_object('conflict', jsonb_build_object(
        'rev', c.rev, 'status', c.status, 'type', e.type, 'actor', e.actor, 'at', e.at))
    end
    from "case" c
    left join lateral (
      select type, actor, at from case_event e
      where e.site = c.site and e.case_id = c.case_id and e.command_id is not null
      order by e.seq desc limit 1
    ) e on true
    where c.site = p_site and c.case_id = p_case
      and may_step(by_kind, by_party_kind, by_party_id, by_department, c.party_kind, c.party_id, c.departments,
        c.submitted_at)
  ), jsonb_build_object('missing', true))
$function$
;

revoke execute on function step_refusal(text,text,text,integer,text,text,text,text) from public;

CREATE OR REPLACE FUNCTION baotu.verify_certificate(p_site text, p_code text)
 RETURNS TABLE(identifier text, kind text, state text, public_fields jsonb, valid_from date, valid_until date, issued_at timestamp with time zone, revoked_at timestamp with time zone, predecessor text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select c.identifier, c.kind, c.state, c.public_fields, c.valid_from, c.valid_until, c.issued_at, c.revoked_at, c.predecessor
    from certificate c
    where c.site = p_site and (c.verify_code = p_code or c.identifier = p_code)
    limit 1;
  perform leave_as(v_before);
end $function$
;

revoke execute on function verify_certificate(text,text) from public;

grant execute on function verify_certificate(text,text) to baotu_app;

CREATE OR REPLACE FUNCTION baotu.verify_paper(p_site text, p_code text)
 RETURNS TABLE(kind text, number text, title jsonb, at timestamp with time zone, sha256 text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'baotu', 'pg_temp'
AS $function$
declare
  v_before constant jsonb := enter_as_system(p_site);
begin
  return query
    select p.kind, p.number, p.title, p.at, p.sha256
    from paper p
    where p.site = p_site and p.verify_code = p_code and p.public;
  perform leave_as(v_before);
end $function$
;

revoke execute on function verify_paper(text,text) from public;

grant execute on function verify_paper(text,text) to baotu_app;
