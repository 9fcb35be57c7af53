select name, settings from configs where settings ->> 'theme' = ?;
