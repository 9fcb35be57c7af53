select s.s_acctbal, s.s_name, n.n_name, p2.p_partkey, p2.p_mfgr, s.s_address, s.s_phone, s.s_comment
from tpch.partsupp p
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
join tpch.region r on r.r_regionkey = n.n_regionkey
join tpch.part p2 on p2.p_partkey = p.ps_partkey
where p2.p_size = ?
  and p2.p_type like ? escape '\'
  and r.r_name = ?
  and p.ps_supplycost = (
    select min(offer.ps_supplycost)
    from tpch.partsupp offer
    join tpch.supplier s2 on s2.s_suppkey = offer.ps_suppkey
    join tpch.nation n2 on n2.n_nationkey = s2.s_nationkey
    join tpch.region r2 on r2.r_regionkey = n2.n_regionkey
    where offer.ps_partkey = p.ps_partkey
      and r2.r_name = ?
  )
order by s.s_acctbal desc, n.n_name, s.s_name, p2.p_partkey
limit ?;
