select n.n_name, cast(extract(year from o.o_orderdate) as integer), sum(l.l_extendedprice * (? - l.l_discount) - p.ps_supplycost * l.l_quantity)
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
join tpch.orders o on o.o_orderkey = l.l_orderkey
where p2.p_name like ? escape '\'
group by n.n_name, cast(extract(year from o.o_orderdate) as integer)
order by n.n_name, cast(extract(year from o.o_orderdate) as integer) desc;
