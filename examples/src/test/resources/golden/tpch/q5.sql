select n.n_name, sum(l.l_extendedprice * (? - l.l_discount))
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
join tpch.region r on r.r_regionkey = n.n_regionkey
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
where c.c_nationkey = n.n_nationkey
  and r.r_name = ?
  and o.o_orderdate >= ?
  and o.o_orderdate < ?
group by n.n_name
order by 2 desc;
