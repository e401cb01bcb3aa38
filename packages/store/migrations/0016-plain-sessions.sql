-- A session is found like anything else the server itself asks for; a door of its own is not needed.
drop function find_session(text, text, timestamptz);
