select id, email from logins where email = cast(? as citext);
