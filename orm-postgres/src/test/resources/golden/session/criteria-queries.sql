-- an entity
select id, tenant_id, name, deleted_at, version from accounts where tenant_id = ? and deleted_at is null;
--   the tenant

-- without a name in from
select lower(name) from accounts where version > ? and tenant_id = ? and deleted_at is null;
--   1, the tenant

-- alternatives keep their parentheses
select id, tenant_id, title, project_id from tasks where (title = ? or title = ?) and tenant_id = ?;
--   a, b, the tenant

-- a join
select l.code from labels l join projects p on p.id = l.project_id and p.tenant_id = ? and p.deleted = false;
--   the tenant

-- a join by a relation
select a.name from accounts a join projects p on p.owner_id = a.id and p.tenant_id = ? and p.deleted = false where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- a left join
select a.name from accounts a left join projects p on p.owner_id = a.id and p.tenant_id = ? and p.deleted = false where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- a right join
select p.name from projects p left join tasks t on t.project_id = p.id and t.tenant_id = ? right join accounts a on a.id = p.owner_id and p.tenant_id = ? and p.deleted = false where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant, the tenant

-- a cross join
select t.title from tasks t cross join labels l where t.tenant_id = ?;
--   the tenant

-- a required path yields NULL
select a.name from projects p left join accounts a on a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null where p.size > ? and p.tenant_id = ? and p.deleted = false;
--   the tenant, 1, the tenant

-- an optional path
select p.id, p.tenant_id, p.name, p.size, p.deleted, p.owner_id, p.reviewer_id from projects p left join accounts a on a.id = p.reviewer_id and a.tenant_id = ? and a.deleted_at is null where p.tenant_id = ? and p.deleted = false order by a.name;
--   the tenant, the tenant

-- a path behind a path
select l.code, l.project_id from labels l left join projects p on p.id = l.project_id and p.tenant_id = ? and p.deleted = false left join accounts a on a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null where a.name = ?;
--   the tenant, the tenant, ada

-- a path in a correlated query
select p.id, p.tenant_id, p.name, p.size, p.deleted, p.owner_id, p.reviewer_id from projects p left join accounts a on a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null where exists (select 1 from tasks t where t.title = a.name and t.tenant_id = ?) and p.tenant_id = ? and p.deleted = false;
--   the tenant, the tenant, the tenant

-- a path under a lock
select p.id, p.tenant_id, p.name, p.size, p.deleted, p.owner_id, p.reviewer_id from projects p left join accounts a on a.id = p.owner_id and a.tenant_id = ? and a.deleted_at is null where a.name = ? and p.tenant_id = ? and p.deleted = false for update of p;
--   the tenant, ada, the tenant

-- exists
select l.code, l.project_id from labels l where exists (select 1 from tasks t where t.project_id = l.project_id and t.tenant_id = ?);
--   the tenant

-- in a query
select l.code, l.project_id from labels l where l.project_id in (select p.id from projects p where p.tenant_id = ? and p.deleted = false);
--   the tenant

-- a scalar query
select a.name, (select count(*) from projects p where p.owner_id = a.id and p.tenant_id = ? and p.deleted = false) from accounts a where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- a derived table
select big.name from (select p.id, p.tenant_id, p.name, p.size, p.deleted, p.owner_id, p.reviewer_id from projects p where p.size > ? and p.tenant_id = ? and p.deleted = false) big;
--   5, the tenant

-- a join with a derived table
select a.name from accounts a join (select p.id, p.tenant_id, p.name, p.size, p.deleted, p.owner_id, p.reviewer_id from projects p where p.size > ? and p.tenant_id = ? and p.deleted = false) big on big.owner_id = a.id where a.tenant_id = ? and a.deleted_at is null;
--   5, the tenant, the tenant

-- the number of rows
select count(*) from projects where tenant_id = ? and deleted = false;
--   the tenant

-- the number of groups
select count(*) from (select p.size from projects p where p.tenant_id = ? and p.deleted = false group by p.size) counted;
--   the tenant

-- two occurrences
select a.name from accounts a join accounts other on other.name = a.name and other.tenant_id = ? and other.deleted_at is null where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- a union
select name from accounts where tenant_id = ? and deleted_at is null union select name from projects where tenant_id = ? and deleted = false;
--   the tenant, the tenant

-- a query in with
with owned as (select name, owner_id from projects where tenant_id = ? and deleted = false) select name from owned;
--   the tenant

-- a query that reads itself
with recursive chain as (select id from accounts where name = ? and tenant_id = ? and deleted_at is null union all select p.reviewer_id from chain join projects p on p.owner_id = chain.id and p.tenant_id = ? and p.deleted = false) select id from chain;
--   ada, the tenant, the tenant

-- a sample
select name from accounts tablesample bernoulli (?) where tenant_id = ? and deleted_at is null;
--   10.0, the tenant

-- a lateral query
select a.name from accounts a cross join lateral (select t.title from tasks t where t.tenant_id = a.tenant_id and t.tenant_id = ? limit ?) last where a.tenant_id = ? and a.deleted_at is null;
--   the tenant, 1, the tenant

-- any of a relation
select a.id, a.tenant_id, a.name, a.deleted_at, a.version from accounts a where exists (select 1 from projects p where p.owner_id = a.id and p.size > ? and p.tenant_id = ? and p.deleted = false) and a.tenant_id = ? and a.deleted_at is null;
--   1, the tenant, the tenant

-- none of a relation
select a.id, a.tenant_id, a.name, a.deleted_at, a.version from accounts a where not exists (select 1 from projects p where p.owner_id = a.id and p.tenant_id = ? and p.deleted = false) and a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- with deleted rows
select id, tenant_id, name, deleted_at, version from accounts where tenant_id = ?;
--   the tenant

-- with deleted rows in a part only
select a.id, a.tenant_id, a.name, a.deleted_at, a.version from accounts a where exists (select 1 from projects p where p.owner_id = a.id and p.tenant_id = ?) and a.tenant_id = ? and a.deleted_at is null;
--   the tenant, the tenant

-- across tenants
select id, tenant_id, name, deleted_at, version from accounts where deleted_at is null;

-- past all criteria
select id, tenant_id, name, deleted_at, version from accounts;

-- an entity without criteria
select code, project_id from labels;

