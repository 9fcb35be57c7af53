// SPDX-License-Identifier: Apache-2.0
package dev.athanor.postgres;

import java.util.regex.Pattern;

/**
 * The statements that read the system catalog, each for all tables of an array of names.
 *
 * <p>What newer servers know is read through {@code to_jsonb}, which gives null where an older one has no such column.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalogs.html">System Catalogs</a>
 */
final class CatalogText {
    private static final Pattern TIME_ZONE = Pattern.compile("^(time|timestamp)(\\(\\d\\))? with time zone");
    private static final Pattern NO_TIME_ZONE = Pattern.compile("^(time|timestamp)(\\(\\d\\))? without time zone");
    private static final Pattern VARYING = Pattern.compile("^character varying");
    private static final Pattern SCALE = Pattern.compile("^(numeric\\(\\d+),");

    static final String NAMES = """
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
        order by c.relname\
        """;

    static final String TABLES = """
        select t.name, n.nspname, c.relname, pg_table_is_visible(c.oid), c.relkind in ('r', 'p'),
            obj_description(c.oid, 'pg_class')
        from unnest(cast(? as text[])) t(name)
        join pg_class c on c.oid = to_regclass(t.name)
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f')\
        """;

    /** A domain is what it is made of, and lends its constraint and its default. */
    static final String COLUMNS = """
        select t.name, a.attname, format_type(b.type, b.modifier), en.nspname, e.typname, pg_type_is_visible(e.oid),
            array(select cast(l.enumlabel as text) from pg_enum l where l.enumtypid = e.oid order by l.enumsortorder),
            not b.required,
            case when a.attgenerated = '' then b.standard end,
            case when a.attgenerated <> '' then b.standard end,
            case when a.attidentity = 'a' then 'ALWAYS'
                when pg_get_serial_sequence(t.name, a.attname) is not null then 'BY_DEFAULT' else 'NONE' end,
            col_description(a.attrelid, a.attnum)
        from unnest(cast(? as text[])) t(name)
        join pg_attribute a on a.attrelid = to_regclass(t.name) and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        cross join lateral (
            with recursive chain(type, modifier, required, standard) as (
                select a.atttypid, a.atttypmod, a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
                union all
                select y.typbasetype, y.typtypmod, chain.required or y.typnotnull, coalesce(chain.standard, y.typdefault)
                from chain join pg_type y on y.oid = chain.type where y.typtype = 'd')
            select chain.*, y.typtype, y.typelem
            from chain join pg_type y on y.oid = chain.type where y.typtype <> 'd') b
        left join pg_type e on e.oid = case when b.typtype = 'e' then b.type else b.typelem end and e.typtype = 'e'
        left join pg_namespace en on en.oid = e.typnamespace
        order by t.name, a.attnum\
        """;

    static final String CONSTRAINTS = """
        select t.name, k.conname, k.contype,
            array(select cast(a.attname as text) from unnest(k.conkey) with ordinality u(n, i)
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i),
            k.condeferrable,
            coalesce(cast(to_jsonb(i) ->> 'indnullsnotdistinct' as boolean), false),
            n.nspname, f.relname, pg_table_is_visible(f.oid),
            array(select cast(a.attname as text) from unnest(k.confkey) with ordinality u(n, i)
                join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i),
            case k.confdeltype when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'
                when 'n' then 'set null' when 'd' then 'set default' else '' end,
            case k.confupdtype when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'
                when 'n' then 'set null' when 'd' then 'set default' else '' end,
            pg_get_expr(k.conbin, k.conrelid)
        from unnest(cast(? as text[])) t(name)
        join pg_constraint k on k.conrelid = to_regclass(t.name) and k.contype in ('p', 'u', 'f', 'c')
        left join pg_index i on i.indexrelid = k.conindid
        left join pg_class f on f.oid = k.confrelid
        left join pg_namespace n on n.oid = f.relnamespace
        where coalesce(cast(to_jsonb(k) ->> 'conenforced' as boolean), true)
        order by t.name, k.conname\
        """;

    static final String INDEXES = """
        select t.name, c.relname, i.indisvalid, i.indisunique, m.amname,
            pg_get_indexdef(i.indexrelid),
            array(select pg_get_indexdef(i.indexrelid, n, false) from generate_series(1, i.indnkeyatts) n order by n),
            array(select coalesce(cast(a.attname as text), pg_get_indexdef(i.indexrelid, n, false))
                from generate_series(1, i.indnkeyatts) n
                left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[n - 1] order by n),
            array(select cast(a.attname as text) from generate_series(i.indnkeyatts + 1, i.indnatts) n
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[n - 1] order by n),
            coalesce(cast(to_jsonb(i) ->> 'indnullsnotdistinct' as boolean), false),
            pg_get_expr(i.indpred, i.indrelid)
        from unnest(cast(? as text[])) t(name)
        join pg_index i on i.indrelid = to_regclass(t.name) and i.indislive
        join pg_class c on c.oid = i.indexrelid
        join pg_am m on m.oid = c.relam
        order by t.name, c.relname\
        """;

    static final String ENUMERATIONS = """
        select t.name, n.nspname, e.typname, pg_type_is_visible(e.oid),
            array(select cast(l.enumlabel as text) from pg_enum l where l.enumtypid = e.oid order by l.enumsortorder)
        from unnest(cast(? as text[])) t(name)
        join pg_type e on e.oid = to_regtype(t.name) and e.typtype = 'e'
        join pg_namespace n on n.oid = e.typnamespace\
        """;

    private CatalogText() {}

    /** A type as statements here write it: the server writes the long names of the standard. */
    static String type(String formatted) {
        String name = VARYING.matcher(formatted).replaceFirst("varchar");
        name = TIME_ZONE.matcher(name).replaceFirst("$1tz$2");
        name = NO_TIME_ZONE.matcher(name).replaceFirst("$1$2");
        return SCALE.matcher(name).replaceFirst("$1, ");
    }
}
