select o.o_orderpriority, count(*)
from tpch.orders o
where o.o_orderdate >= ?
  and o.o_orderdate < ?
  and exists (
    select 1
    from tpch.lineitem l
    where l.l_orderkey = o.o_orderkey
      and l.l_commitdate < l.l_receiptdate
  )
group by o.o_orderpriority
order by o.o_orderpriority;
