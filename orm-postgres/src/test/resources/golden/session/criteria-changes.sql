-- an update
update projects set size = ? where name = ? and tenant_id = ? and deleted = false;
--   1, x, the tenant

-- an update of every row
update tasks set title = ? where tenant_id = ?;
--   x, the tenant

-- an update by a query
update labels l set code = ? where l.project_id in (select p.id from projects p where p.tenant_id = ? and p.deleted = false);
--   x, the tenant

-- a restored row
update accounts set deleted_at = ? where id = ? and tenant_id = ?;
--   null, 1, the tenant

-- an update from another table
update tasks t set title = p.name from projects p where p.id = t.project_id and t.tenant_id = ? and p.tenant_id = ? and p.deleted = false;
--   the tenant, the tenant

-- a delete using another table
update projects p set deleted = true from accounts a where a.id = p.owner_id and a.name = ? and p.tenant_id = ? and p.deleted = false and a.tenant_id = ? and a.deleted_at is null;
--   x, the tenant, the tenant

-- an update by a required path, NULL where it leads to nothing that is seen
update tasks t set title = (select p.name from projects p where p.id = t.project_id and p.tenant_id = ? and p.deleted = false) where exists (select 1 from projects p where p.id = t.project_id and p.size > ? and p.tenant_id = ? and p.deleted = false) and t.tenant_id = ?;
--   the tenant, 1, the tenant, the tenant

-- a delete by a path, marked
update projects p set deleted = true where (select a.name from accounts a where a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null) is null and p.tenant_id = ? and p.deleted = false;
--   the tenant, the tenant

-- an update by a path behind a path
update labels l set code = ? where exists (select 1 from projects p left join accounts a on a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null where p.id = l.project_id and a.name = ? and p.tenant_id = ? and p.deleted = false);
--   x, the tenant, ada, the tenant

-- a change in with
with gone as (update accounts set deleted_at = now(), version = version + 1 where name = ? and tenant_id = ? and deleted_at is null) select code from labels;
--   x, the tenant

-- a delete that marks by a moment
update accounts set deleted_at = now(), version = version + 1 where name = ? and tenant_id = ? and deleted_at is null;
--   x, the tenant

-- a delete that marks by a flag
update projects set deleted = true where tenant_id = ? and deleted = false returning id;
--   the tenant

-- a delete for good
delete from accounts where name = ? and tenant_id = ?;
--   x, the tenant

-- a delete of what has no mark
delete from tasks where tenant_id = ?;
--   the tenant

-- a delete across tenants
delete from tasks;

-- an insert of a record
insert into members (id, email, name, deleted_at, tenant_id) values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?);
--   00000000-0000-0000-0000-000000000009, a@x.org, m, null, the tenant, 00000000-0000-0000-0000-000000000009, b@x.org, m, null, the tenant

-- an insert of assignments
insert into labels (code, project_id) values (?, ?);
--   x, 1

-- an insert of assignments for a tenant
insert into tasks (title, project_id, tenant_id) values (?, ?, ?);
--   x, 1, the tenant

-- an insert of a query
insert into tasks (title, project_id, tenant_id) select name, id, cast(? as uuid) from projects where tenant_id = ? and deleted = false;
--   the tenant, the tenant

-- an upsert
insert into members (id, email, name, deleted_at, tenant_id) values (?, ?, ?, ?, ?) on conflict (tenant_id, email) where deleted_at is null do update set name = excluded.name where members.tenant_id = ? and members.deleted_at is null;
--   00000000-0000-0000-0000-000000000009, a@x.org, m, null, the tenant, the tenant

-- an upsert of deleted rows
insert into members (id, email, name, deleted_at, tenant_id) values (?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name where members.name <> ? and members.tenant_id = ?;
--   00000000-0000-0000-0000-000000000009, a@x.org, m, null, the tenant, root, the tenant

-- an insert that leaves a conflict alone
insert into members (id, email, name, deleted_at, tenant_id) values (?, ?, ?, ?, ?) on conflict do nothing;
--   00000000-0000-0000-0000-000000000009, a@x.org, m, null, the tenant

