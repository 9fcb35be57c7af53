select sum(l.l_extendedprice * (? - l.l_discount))
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
where l.l_shipmode = any (?)
  and l.l_shipinstruct = ?
  and (p2.p_brand = ? and p2.p_container = any (?) and p2.p_size between ? and ? and l.l_quantity between ? and ? or p2.p_brand = ? and p2.p_container = any (?) and p2.p_size between ? and ? and l.l_quantity between ? and ? or p2.p_brand = ? and p2.p_container = any (?) and p2.p_size between ? and ? and l.l_quantity between ? and ?);
