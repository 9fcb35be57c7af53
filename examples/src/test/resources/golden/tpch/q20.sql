select s.s_name, s.s_address
from tpch.supplier s
join tpch.nation n on n.n_nationkey = s.s_nationkey
where s.s_suppkey in (
    select p.ps_suppkey
    from tpch.partsupp p
    where p.ps_partkey in (
        select p2.p_partkey
        from tpch.part p2
        where p2.p_name like ? escape '\'
      )
      and cast(p.ps_availqty as numeric) > (
        select sum(l.l_quantity) * ?
        from tpch.lineitem l
        where l.l_partkey = p.ps_partkey
          and l.l_suppkey = p.ps_suppkey
          and l.l_shipdate >= ?
          and l.l_shipdate < ?
      )
  )
  and n.n_name = ?
order by s.s_name;
