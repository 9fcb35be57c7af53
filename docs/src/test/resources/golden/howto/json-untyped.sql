select owner, document from preferences where document #>> ? = ? and cast(document #>> ? as integer) >= ?;
