select l.l_orderkey, sum(l.l_extendedprice * (? - l.l_discount)), o.o_orderdate, o.o_shippriority
from tpch.lineitem l
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
where c.c_mktsegment = ?
  and o.o_orderdate < ?
  and l.l_shipdate > ?
group by l.l_orderkey, o.o_orderdate, o.o_shippriority
order by 2 desc, o.o_orderdate
limit ?;
