-- People at the door: accounts, sessions, what they were writing when the session ended, and how often they tried.

create table person_account (
  site text not null,
  subject text not null,
  name text not null,
  phone text,
  email text,
  last_sign_in timestamptz not null,
  primary key (site, subject)
);

create table session (
  site text not null,
  id_hash text not null,
  subject text not null,
  actor jsonb not null,
  csrf text not null,
  id_token text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (site, id_hash)
);

create index session_of_subject on session (subject, site);
create index session_expiry on session (expires_at, site);

create table parked_form (
  site text not null,
  token_hash text not null,
  path text not null,
  body jsonb not null,
  expires_at timestamptz not null,
  primary key (site, token_hash)
);

create table throttle (
  site text not null,
  bucket text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (site, bucket)
);

create table catalog_service (
  site text not null,
  service_id text not null,
  version text not null,
  document jsonb not null,
  tsv tsvector not null,
  current boolean not null,
  primary key (site, service_id, version)
);

create unique index catalog_service_current on catalog_service (site, service_id) where current;
create index catalog_service_words on catalog_service using gin (tsv);
