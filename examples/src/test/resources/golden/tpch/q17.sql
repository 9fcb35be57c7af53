select sum(l.l_extendedprice) / ?
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
where p2.p_brand = ?
  and p2.p_container = ?
  and l.l_quantity < (
    select avg(other.l_quantity) * ?
    from tpch.lineitem other
    where other.l_partkey = l.l_partkey
  );
