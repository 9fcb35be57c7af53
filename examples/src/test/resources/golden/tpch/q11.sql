select p.ps_partkey, sum(p.ps_supplycost * cast(p.ps_availqty as numeric))
from tpch.partsupp p
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
where n.n_name = ?
group by p.ps_partkey
having sum(p.ps_supplycost * cast(p.ps_availqty as numeric)) > (
    select sum(other.ps_supplycost * cast(other.ps_availqty as numeric)) * ?
    from tpch.partsupp other
    join tpch.supplier s2 on s2.s_suppkey = other.ps_suppkey
    join tpch.nation n2 on n2.n_nationkey = s2.s_nationkey
    where n2.n_name = ?
  )
order by sum(p.ps_supplycost * cast(p.ps_availqty as numeric)) desc;
