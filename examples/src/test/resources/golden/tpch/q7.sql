select n.n_name, n2.n_name, cast(extract(year from l.l_shipdate) as integer), sum(l.l_extendedprice * (? - l.l_discount))
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
join tpch.orders o on o.o_orderkey = l.l_orderkey
join tpch.customer c on c.c_custkey = o.o_custkey
join tpch.nation n2 on n2.n_nationkey = c.c_nationkey
where (n.n_name = ? and n2.n_name = ? or n.n_name = ? and n2.n_name = ?)
  and l.l_shipdate between ? and ?
group by n.n_name, n2.n_name, cast(extract(year from l.l_shipdate) as integer)
order by n.n_name, n2.n_name, cast(extract(year from l.l_shipdate) as integer);
