select owner, document from preferences where document @> cast(? as jsonb) and document ?? ?;
