select cast(extract(year from o.o_orderdate) as integer), sum(case when n2.n_name = ? then l.l_extendedprice * (? - l.l_discount) else ? end) / sum(l.l_extendedprice * (? - l.l_discount))
from tpch.lineitem l
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
join tpch.nation n on n.n_nationkey = c.c_nationkey
join tpch.region r on r.r_regionkey = n.n_regionkey
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n2 on n2.n_nationkey = s.s_nationkey
where r.r_name = ?
  and o.o_orderdate between ? and ?
  and p2.p_type = ?
group by cast(extract(year from o.o_orderdate) as integer)
order by cast(extract(year from o.o_orderdate) as integer);
