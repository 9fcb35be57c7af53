select p2.p_brand, p2.p_type, p2.p_size, count(distinct p.ps_suppkey)
from tpch.partsupp p
join tpch.part p2 on p2.p_partkey = p.ps_partkey
where p2.p_brand <> ?
  and p2.p_type not like ? escape '\'
  and p2.p_size = any (?)
  and p.ps_suppkey not in (
    select s.s_suppkey
    from tpch.supplier s
    where s.s_comment like ? escape '\'
  )
group by p2.p_brand, p2.p_type, p2.p_size
order by count(distinct p.ps_suppkey) desc, p2.p_brand, p2.p_type, p2.p_size;
