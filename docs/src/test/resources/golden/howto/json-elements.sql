-- flight 1
begin;
select b.owner from baskets b where exists (select 1 from jsonb_array_elements(nullif(b.lines, 'null'))
    e(item) where e.item ->> 'sku' = ? and cast(e.item ->> 'quantity' as integer) > ?);
-- flight 2
select b.owner from baskets b where exists (select 1 from jsonb_array_elements(nullif(b.lines, 'null'))
    e(item) where exists (select 1 from jsonb_array_elements_text(nullif(e.item -> 'notes', 'null')) e2(item)
    where e2.item = ?));
