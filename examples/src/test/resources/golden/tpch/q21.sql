select s.s_name, count(*)
from tpch.lineitem l
join tpch.partsupp p on p.ps_partkey = l.l_partkey and p.ps_suppkey = l.l_suppkey
join tpch.supplier s on s.s_suppkey = p.ps_suppkey
join tpch.nation n on n.n_nationkey = s.s_nationkey
join tpch.orders o on o.o_orderkey = l.l_orderkey
where o.o_orderstatus = ?
  and l.l_receiptdate > l.l_commitdate
  and exists (
    select 1
    from tpch.lineitem other
    where other.l_orderkey = l.l_orderkey
      and other.l_suppkey <> l.l_suppkey
  )
  and not exists (
    select 1
    from tpch.lineitem other
    where other.l_orderkey = l.l_orderkey
      and other.l_suppkey <> l.l_suppkey
      and other.l_receiptdate > other.l_commitdate
  )
  and n.n_name = ?
group by s.s_name
order by count(*) desc, s.s_name
limit ?;
