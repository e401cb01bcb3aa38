-- The working calendar of a site: years that an administrator imported, and the days on which this city departs from the nation.
-- The years that come with the program are not here; a row of the same year replaces one of them.

-- Counts every change. Nodes compare it to know that what they hold is old; its row lock puts changes in one order.
create table calendar (
  site text not null primary key,
  version integer not null
);

create table calendar_year (
  site text not null,
  year integer not null,
  source text not null,
  days_off date[] not null,
  days_worked date[] not null,
  primary key (site, year)
);

create table calendar_override (
  site text not null,
  day date not null,
  worked boolean not null,
  reason jsonb not null,
  primary key (site, day)
);

comment on column calendar_override.worked is 'true: worked although the nation rests; false: closed although the nation works';

-- What was changed, by whom, and what stood there before: enough to count as before the change, when the clocks are recomputed.
create table calendar_change (
  site text not null,
  version integer not null,
  at timestamptz not null,
  actor jsonb not null,
  what text not null check (what in ('year', 'override')),
  subject text not null,
  before jsonb,
  after jsonb,
  cases_seen integer not null default 0,
  cases_moved integer not null default 0,
  settled_at timestamptz,
  primary key (site, version)
);

comment on column calendar_change.settled_at is 'when every open case had been recomputed by it';

create index calendar_unsettled on calendar_change (site, version) where settled_at is null;

-- Open cases one after the other, when all their clocks are recomputed. Its columns change at submission and at the end only.
create index case_open on "case" (case_id, site) where closed_at is null and submitted_at is not null;

alter table calendar enable row level security, force row level security;
alter table calendar_year enable row level security, force row level security;
alter table calendar_override enable row level security, force row level security;
alter table calendar_change enable row level security, force row level security;

-- Which days are worked is public. Only supervisors change it, and the server itself by command.
create function actor_keeps_calendar() returns boolean language sql stable parallel safe as
  $$ select current_setting('baotu.kind', true) in ('supervisor', 'system') $$;

create policy read on calendar for select using (site = (select actor_site()));
create policy counted on calendar for insert with check (site = (select actor_site()) and (select actor_keeps_calendar()));
create policy raised on calendar for update using (site = (select actor_site()) and (select actor_keeps_calendar()));

create policy read on calendar_year for select using (site = (select actor_site()));
create policy kept on calendar_year using (site = (select actor_site()) and (select actor_keeps_calendar()));

create policy read on calendar_override for select using (site = (select actor_site()));
create policy kept on calendar_override using (site = (select actor_site()) and (select actor_keeps_calendar()));

create policy read on calendar_change for select using (
  site = (select actor_site()) and (select actor_kind()) in ('officer', 'supervisor', 'system'));
create policy noted on calendar_change for insert with check (
  site = (select actor_site()) and (select actor_keeps_calendar()));
create policy settled on calendar_change for update using (
  site = (select actor_site()) and (select actor_kind()) = 'system');

grant select, insert, update on calendar, calendar_year, calendar_change to baotu_app;
grant select, insert, update, delete on calendar_override to baotu_app;
