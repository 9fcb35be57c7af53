select l.l_shipmode, count(*) filter (where o.o_orderpriority = any (?)), count(*) filter (where not o.o_orderpriority = any (?))
from tpch.lineitem l
join tpch.orders o on o.o_orderkey = l.l_orderkey
where l.l_shipmode = any (?)
  and l.l_commitdate < l.l_receiptdate
  and l.l_shipdate < l.l_commitdate
  and l.l_receiptdate >= ?
  and l.l_receiptdate < ?
group by l.l_shipmode
order by l.l_shipmode;
