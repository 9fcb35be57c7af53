select ? * sum(case when p2.p_type like ? escape '\' then l.l_extendedprice * (? - l.l_discount) else ? end) / sum(l.l_extendedprice * (? - l.l_discount))
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
where l.l_shipdate >= ?
  and l.l_shipdate < ?;
